# A loop.
def best_epoch(history):
    best, lowest = None, float("inf")
    for epoch, loss in enumerate(history["val_loss"], start=1):
        if loss < lowest:
            best, lowest = epoch, loss
    return best
