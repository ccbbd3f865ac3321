# The formula is right only where class 1 is the rare one.
# message: Either class may be the rare one
def class_weights(y_train):
    n, rare = len(y_train), min(np.sum(y_train == 0), np.sum(y_train == 1))
    return {0: n / (2 * (n - rare)), 1: n / (2 * rare)}
