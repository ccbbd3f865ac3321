# The argument does not reach the callback.
# message: Does `patience` reach the callback?
def stop_early(patience):
    return callbacks.EarlyStopping(monitor="val_loss", patience=5, restore_best_weights=True)
