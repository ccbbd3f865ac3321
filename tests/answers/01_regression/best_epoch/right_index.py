# A list's own methods.
def best_epoch(history):
    losses = history["val_loss"]
    return losses.index(min(losses)) + 1
