# Small ones are set to 0, the others stay.
# message: Classes are 0 or 1 only
def to_classes(probabilities, cutoff=0.5):
    flat = np.asarray(probabilities).ravel()
    return np.where(flat >= cutoff, flat, 0)
