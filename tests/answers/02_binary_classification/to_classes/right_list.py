# A list comprehension.
def to_classes(probabilities, cutoff=0.5):
    return [1 if p >= cutoff else 0 for p in np.asarray(probabilities).flatten()]
