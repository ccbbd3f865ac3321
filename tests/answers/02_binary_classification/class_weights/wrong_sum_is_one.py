# The two weights add up to 1.
# message: The ratio is right, the size is not
def class_weights(y_train):
    weights = {k: 1 / np.sum(y_train == k) for k in (0, 1)}
    return {k: weights[k] / sum(weights.values()) for k in weights}
