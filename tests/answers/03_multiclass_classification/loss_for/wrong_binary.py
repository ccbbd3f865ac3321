# Binary cross-entropy for one-hot rows.
# message: wants a categorical cross-entropy
def loss_for(targets):
    if targets.ndim == 1 or targets.shape[1] == 1:
        return "sparse_categorical_crossentropy"
    return "binary_crossentropy"
