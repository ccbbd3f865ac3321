# Two sums.
def class_weights(y_train):
    ones = int(np.sum(y_train))
    zeros = len(y_train) - ones
    return {0: len(y_train) / 2 / zeros, 1: len(y_train) / 2 / ones}
