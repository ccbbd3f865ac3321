# Only a loss below 500 counts as an improvement.
# message: whatever the size of the loss
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience, restore_best_weights=True, baseline=500)
