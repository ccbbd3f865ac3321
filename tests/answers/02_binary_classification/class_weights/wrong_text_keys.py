# The keys are text.
# message: the whole numbers 0 and 1
def class_weights(y_train):
    return {str(k): len(y_train) / (2 * np.sum(y_train == k)) for k in (0, 1)}
