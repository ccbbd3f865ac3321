# The shape (n, 1) is kept.
# message: ravel() makes a column flat
def to_classes(probabilities, cutoff=0.5):
    return (probabilities >= cutoff).astype(int)
