# Keras's default: the best weights are not restored.
# message: Keras restores the best weights only if you ask for it
def stop_early(patience):
    return callbacks.EarlyStopping(monitor="val_loss", patience=patience)
