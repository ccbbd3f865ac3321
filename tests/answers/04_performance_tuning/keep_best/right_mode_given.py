# The mode is given.
def keep_best(path):
    return keras.callbacks.ModelCheckpoint(
        filepath=path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=False)
