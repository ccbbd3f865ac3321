# Asks for the dictionary in the dictionary.
# message: Check the spelling after the dot
def best_epoch(history):
    return int(np.argmin(history.history["val_loss"])) + 1
