# As many rows as columns are taken for integers.
# message: as many rows as classes
def loss_for(targets):
    if targets.ndim == 2 and targets.shape[1] > 1 and targets.shape[0] != targets.shape[1]:
        return "categorical_crossentropy"
    return "sparse_categorical_crossentropy"
