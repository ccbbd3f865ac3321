# Takes a higher loss for a better one.
# message: a loss is better when it is *lower*
def keep_best(path):
    return callbacks.ModelCheckpoint(path, monitor="val_loss", mode="max", save_best_only=True)
