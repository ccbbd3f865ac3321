# n / n_k.
# message: The ratio is right, the size is not
def class_weights(y_train):
    return {k: len(y_train) / np.sum(y_train == k) for k in (0, 1)}
