# The weights only, which Keras keeps in a file of another name.
# message: Your code stopped in line 4
def keep_best(path):
    return callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
