# An improvement of less than 0.002 does not count.
# message: a small improvement counts
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience, min_delta=0.002, restore_best_weights=True)
