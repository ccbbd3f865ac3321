# Waits for a higher loss.
# message: The best validation loss came in epoch 3
def stop_early(patience):
    return callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="max", restore_best_weights=True)
