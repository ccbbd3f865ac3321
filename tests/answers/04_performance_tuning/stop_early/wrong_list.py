# Returns a list of callbacks.
# message: not in a list; yours returned list
def stop_early(patience):
    return [callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)]
