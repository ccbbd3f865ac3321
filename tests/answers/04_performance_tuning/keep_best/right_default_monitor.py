# val_loss is Keras's default.
def keep_best(path):
    return callbacks.ModelCheckpoint(path, save_best_only=True)
