# A loop over the probabilities.
def to_classes(probabilities, cutoff=0.5):
    return [int(one >= cutoff) for one in np.ravel(probabilities)]
