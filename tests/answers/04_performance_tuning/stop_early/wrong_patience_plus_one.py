# One epoch too many.
# message: Does `patience` reach the callback?
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience + 1, restore_best_weights=True)
