# The largest of each column.
# message: should hold 4 names; yours holds 3
def predicted_names(probabilities, class_names):
    return np.asarray(class_names)[np.argmax(probabilities, axis=0)]
