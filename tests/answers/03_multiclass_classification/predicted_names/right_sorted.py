# The last of the sorted columns.
def predicted_names(probabilities, class_names):
    best = np.argsort(probabilities, axis=1)[:, -1]
    return np.array(class_names)[best].tolist()
