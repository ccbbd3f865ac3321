# Another cut-off if none is given.
# message: expected 0 1 1 0 1
def to_classes(probabilities, cutoff=0.4):
    return (np.asarray(probabilities).ravel() >= cutoff).astype(int)
