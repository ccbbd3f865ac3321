# 0.5 stands in the function.
# message: Use the `cutoff` that the function is given
def to_classes(probabilities, cutoff=0.5):
    return (np.asarray(probabilities).ravel() >= 0.5).astype(int)
