# Small improvements do not count.
# message: a small improvement counts
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience, min_delta=0.01, restore_best_weights=True)
