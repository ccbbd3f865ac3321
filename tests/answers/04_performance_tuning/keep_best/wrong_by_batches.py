# Saves after so many batches, not after an epoch.
# message: there should be a file 'best.keras'
def keep_best(path):
    return callbacks.ModelCheckpoint(path, save_best_only=True, save_freq=1000)
