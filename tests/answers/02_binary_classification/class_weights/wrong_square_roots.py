# The roots of the weights.
# message: should weigh 4 times as much
def class_weights(y_train):
    return {k: (len(y_train) / (2 * np.sum(y_train == k))) ** 0.5 for k in (0, 1)}
