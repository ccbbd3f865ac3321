# Codes instead of names.
# message: look up its name
def predicted_names(probabilities, class_names):
    return np.argmax(probabilities, axis=1)
