# Stops where the validation loss rises for the first time.
# message: the lowest of all
def best_epoch(history):
    losses = history["val_loss"]
    for number in range(1, len(losses)):
        if losses[number] > losses[number - 1]:
            return number
    return len(losses)
