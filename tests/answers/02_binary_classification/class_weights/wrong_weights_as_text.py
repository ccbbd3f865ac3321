# The weights are text.
# message: should be numbers
def class_weights(y_train):
    return {k: str(len(y_train) / (2 * np.sum(y_train == k))) for k in (0, 1)}
