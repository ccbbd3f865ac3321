# The mode is given, and min_delta is zero.
def stop_early(patience):
    return keras.callbacks.EarlyStopping(
        "val_loss", min_delta=0, patience=patience, mode="min", restore_best_weights=True)
