# Rows that sum to 1 mean one-hot.
# message: integers
def loss_for(targets):
    if np.all(targets.reshape(len(targets), -1).sum(axis=1) <= 1):
        return "categorical_crossentropy"
    return "sparse_categorical_crossentropy"
