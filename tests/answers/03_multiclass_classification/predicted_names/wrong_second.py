# The second most probable.
# message: Find the largest of each row
def predicted_names(probabilities, class_names):
    return np.asarray(class_names)[np.argsort(probabilities, axis=1)[:, -2]]
