# The first time that the loss goes up again.
# message: the lowest of all
def best_epoch(history):
    losses = history["val_loss"]
    for k in range(len(losses) - 1):
        if losses[k + 1] > losses[k]:
            return k + 1
    return len(losses)
