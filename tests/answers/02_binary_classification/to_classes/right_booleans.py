# True and False are 1 and 0 too.
def to_classes(probabilities, cutoff=0.5):
    return np.squeeze(probabilities) >= cutoff
