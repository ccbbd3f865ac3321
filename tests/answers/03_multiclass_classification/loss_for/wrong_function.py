# The function in place of its name.
# message: should return the name of a loss, as text
def loss_for(targets):
    if targets.ndim == 2 and targets.shape[1] > 1:
        return keras.losses.categorical_crossentropy
    return keras.losses.sparse_categorical_crossentropy
