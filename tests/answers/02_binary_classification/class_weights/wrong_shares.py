# The shares of the classes.
# message: Divide by the count of the class
def class_weights(y_train):
    return {k: float(np.mean(y_train == k)) for k in (0, 1)}
