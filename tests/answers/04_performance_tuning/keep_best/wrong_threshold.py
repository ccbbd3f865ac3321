# Only a loss below 10 is saved.
# message: save from the first epoch on
def keep_best(path):
    return callbacks.ModelCheckpoint(path, save_best_only=True, initial_value_threshold=10.0)
