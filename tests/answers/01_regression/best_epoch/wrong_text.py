# A sentence.
# message: The best epoch should be numbers; yours is str
def best_epoch(history):
    return f"epoch {int(np.argmin(history['val_loss'])) + 1}"
