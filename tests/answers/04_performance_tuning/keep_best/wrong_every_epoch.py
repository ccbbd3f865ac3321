# Saves each epoch; the last one stays.
# message: Without save_best_only=True each epoch overwrites
def keep_best(path):
    return callbacks.ModelCheckpoint(path, monitor="val_loss")
