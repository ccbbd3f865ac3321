# astype(int) cuts the decimals off.
# message: int() cuts the decimals off
def to_classes(probabilities, cutoff=0.5):
    return np.asarray(probabilities).ravel().astype(int)
