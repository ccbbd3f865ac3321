# The wrong callback: it never stops.
# message: yours ended after epoch 8
def stop_early(patience):
    return callbacks.ReduceLROnPlateau(monitor="val_loss", patience=patience)
