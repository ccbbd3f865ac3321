# Codes instead of names.
# message: should be names
def predicted_names(probabilities, class_names):
    return np.argmax(probabilities, axis=1)
