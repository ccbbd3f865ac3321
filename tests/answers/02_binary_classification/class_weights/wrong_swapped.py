# The weights of the other class.
# message: its weight should be larger
def class_weights(y_train):
    return {k: len(y_train) / (2 * np.sum(y_train != k)) for k in (0, 1)}
