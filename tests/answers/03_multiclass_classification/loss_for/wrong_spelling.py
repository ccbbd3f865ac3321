# Misspelt.
# message: Keras has no loss of the name
def loss_for(targets):
    if targets.ndim == 1 or targets.shape[1] == 1:
        return "sparse_categorical_cross_entropy"
    return "categorical_cross_entropy"
