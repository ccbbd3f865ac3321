# An array of one number.
def best_epoch(history):
    return np.argsort(history["val_loss"])[:1] + 1
