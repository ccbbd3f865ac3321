# A file for each good epoch.
# message: named just as the path that was given
def keep_best(path):
    return callbacks.ModelCheckpoint(path.replace(".keras", "_{epoch:02d}.keras"), save_best_only=True)
