# A list of callbacks.
# message: not in a list; yours returned list
def keep_best(path):
    return [callbacks.ModelCheckpoint(path, save_best_only=True)]
