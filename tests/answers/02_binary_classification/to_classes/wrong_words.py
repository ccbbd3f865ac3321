# Words in place of numbers.
# message: should be numbers
def to_classes(probabilities, cutoff=0.5):
    return np.where(np.asarray(probabilities).ravel() >= cutoff, "malignant", "benign")
