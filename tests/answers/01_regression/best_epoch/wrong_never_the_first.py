# Leaves the first epoch out.
# message: the lowest of all
def best_epoch(history):
    return int(np.argmin(history["val_loss"][1:])) + 2
