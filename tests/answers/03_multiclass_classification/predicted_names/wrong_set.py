# A set.
# message: should be a list or an array of names
def predicted_names(probabilities, class_names):
    return {class_names[code] for code in np.argmax(probabilities, axis=1)}
