# Saves the weights alone, under another ending.
# message: there should be a file 'best.keras'
def keep_best(path):
    return callbacks.ModelCheckpoint(path.replace(".keras", ".weights.h5"), save_best_only=True, save_weights_only=True)
