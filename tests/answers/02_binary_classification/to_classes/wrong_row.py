# A row of shape (1, n).
# message: of shape (5,)
def to_classes(probabilities, cutoff=0.5):
    return (np.asarray(probabilities).ravel() >= cutoff).astype(int).reshape(1, -1)
