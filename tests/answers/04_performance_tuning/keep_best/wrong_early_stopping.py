# The wrong callback: nothing is saved.
# message: Use Keras's own class ModelCheckpoint
def keep_best(path):
    return callbacks.EarlyStopping(monitor="val_loss", restore_best_weights=True)
