# The last epoch.
# message: look at val_loss
def best_epoch(history):
    return len(history["val_loss"])
