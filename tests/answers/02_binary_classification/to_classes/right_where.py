# np.where on a flattened array.
def to_classes(probabilities, cutoff=0.5):
    return np.where(np.reshape(probabilities, -1) < cutoff, 0, 1)
