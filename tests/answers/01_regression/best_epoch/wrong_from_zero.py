# Counted from 0.
# message: a list counts from 0, epochs count from 1
def best_epoch(history):
    return int(np.argmin(history["val_loss"]))
