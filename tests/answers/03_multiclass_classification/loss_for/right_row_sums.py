# Rows of two or more numbers with one 1 each.
def loss_for(targets):
    table = targets.reshape(len(targets), -1)
    one_hot_rows = table.shape[1] > 1 and np.all(table.sum(axis=1) == 1)
    return "categorical_crossentropy" if one_hot_rows else "sparse_categorical_crossentropy"
