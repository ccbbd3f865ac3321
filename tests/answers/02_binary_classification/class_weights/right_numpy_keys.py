# The keys are NumPy's numbers.
def class_weights(y_train):
    classes, counts = np.unique(y_train, return_counts=True)
    return dict(zip(classes, len(y_train) / (2 * counts)))
