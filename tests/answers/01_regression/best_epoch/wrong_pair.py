# Returns the epoch and its loss.
# message: should return one number
def best_epoch(history):
    return int(np.argmin(history["val_loss"])) + 1, min(history["val_loss"])
