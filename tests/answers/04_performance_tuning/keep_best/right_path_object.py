# The path becomes a Path.
def keep_best(path):
    return callbacks.ModelCheckpoint(Path(path), "val_loss", 0, True)
