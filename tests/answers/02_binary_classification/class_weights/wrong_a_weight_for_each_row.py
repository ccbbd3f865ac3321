# A weight for each row, as for sample_weight.
# message: as a dictionary
def class_weights(y_train):
    weights = {k: len(y_train) / (2 * np.sum(y_train == k)) for k in (0, 1)}
    return np.array([weights[k] for k in y_train])
