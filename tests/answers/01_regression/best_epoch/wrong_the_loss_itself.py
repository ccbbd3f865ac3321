# Returns the lowest validation loss.
# message: 5.5 is the lowest validation loss itself
def best_epoch(history):
    return min(history["val_loss"])
