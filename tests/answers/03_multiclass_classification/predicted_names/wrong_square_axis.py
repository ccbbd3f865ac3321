# Looks for the axis that is as long as the classes.
# message: hides a wrong axis
def predicted_names(probabilities, class_names):
    table = np.asarray(probabilities)
    axis = 0 if table.shape[0] == len(class_names) else 1
    return np.asarray(class_names)[table.argmax(axis=axis)]
