# A column of integers is taken for one-hot rows.
# message: integers as a column
def loss_for(targets):
    return "sparse_categorical_crossentropy" if targets.ndim == 1 else "categorical_crossentropy"
