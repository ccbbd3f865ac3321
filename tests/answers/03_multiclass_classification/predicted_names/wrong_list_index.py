# A list cannot be indexed by an array.
# message: make it an array first
def predicted_names(probabilities, class_names):
    return class_names[probabilities.argmax(axis=1)]
