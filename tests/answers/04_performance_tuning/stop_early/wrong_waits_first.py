# The first epochs do not count.
# message: Does `patience` reach the callback?
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience, restore_best_weights=True, start_from_epoch=4)
