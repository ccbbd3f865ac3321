# The mean of the probabilities is the cut-off.
# message: should be class 1
def to_classes(probabilities, cutoff=0.5):
    return (np.asarray(probabilities).ravel() >= np.mean(probabilities)).astype(int)
