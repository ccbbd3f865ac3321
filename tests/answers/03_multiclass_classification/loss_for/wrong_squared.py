# Squared error for one-hot rows.
# message: For one-hot rows
def loss_for(targets):
    if targets.ndim == 2 and targets.shape[1] > 1:
        return "mse"
    return "sparse_categorical_crossentropy"
