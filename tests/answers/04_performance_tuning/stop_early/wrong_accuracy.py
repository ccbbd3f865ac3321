# Watches the accuracy.
# message: yours watches 'val_accuracy'
def stop_early(patience):
    return callbacks.EarlyStopping(monitor="val_accuracy", patience=patience, restore_best_weights=True)
