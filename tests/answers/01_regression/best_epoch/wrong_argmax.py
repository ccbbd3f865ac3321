# The highest loss.
# message: The best epoch has the lowest
def best_epoch(history):
    return int(np.argmax(history["val_loss"])) + 1
