# The two are mixed up.
# message: cannot read targets of the shape (4,)
def loss_for(targets):
    is_one_hot = targets.ndim == 2 and targets.shape[1] > 1
    return "sparse_categorical_crossentropy" if is_one_hot else "categorical_crossentropy"
