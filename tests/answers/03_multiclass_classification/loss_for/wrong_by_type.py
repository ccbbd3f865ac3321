# One-hot rows of whole numbers are taken for integers.
# message: one-hot rows of whole numbers
def loss_for(targets):
    if np.issubdtype(targets.dtype, np.integer):
        return "sparse_categorical_crossentropy"
    return "categorical_crossentropy"
