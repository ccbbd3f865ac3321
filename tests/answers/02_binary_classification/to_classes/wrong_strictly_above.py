# The cut-off itself is not counted.
# message: *at or above*
def to_classes(probabilities, cutoff=0.5):
    return (np.asarray(probabilities).ravel() > cutoff).astype(int)
