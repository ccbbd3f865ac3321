# The first class above 0.5, otherwise the first class.
# message: look up its name
def predicted_names(probabilities, class_names):
    return np.asarray(class_names)[(np.asarray(probabilities) > 0.5).argmax(axis=1)]
