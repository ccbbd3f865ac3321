# The least probable class.
# message: Find the largest of each row
def predicted_names(probabilities, class_names):
    return np.asarray(class_names)[np.argmin(probabilities, axis=1)]
