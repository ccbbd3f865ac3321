# Takes the first column, so a flat array does not work.
# message: The array has fewer dimensions
def to_classes(probabilities, cutoff=0.5):
    return (probabilities[:, 0] >= cutoff).astype(int)
