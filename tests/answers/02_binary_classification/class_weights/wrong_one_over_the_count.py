# 1 / count: the ratio is right, the size is not.
# message: The ratio is right, the size is not
def class_weights(y_train):
    return {k: 1 / np.sum(y_train == k) for k in (0, 1)}
