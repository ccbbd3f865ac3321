# The last axis, counted from the end.
def predicted_names(probabilities, class_names):
    codes = np.asarray(probabilities).argmax(axis=-1)
    return np.take(class_names, codes)
