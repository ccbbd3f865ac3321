# Classes -1 and 1.
# message: Classes are 0 or 1 only
def to_classes(probabilities, cutoff=0.5):
    return (np.asarray(probabilities).ravel() >= cutoff).astype(int) * 2 - 1
