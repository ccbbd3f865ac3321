# A list of two weights.
# message: as a dictionary
def class_weights(y_train):
    return [len(y_train) / (2 * np.sum(y_train == k)) for k in (0, 1)]
