# `if` asks the whole array at once.
# message: Choose for each element with np.where
def to_classes(probabilities, cutoff=0.5):
    if probabilities >= cutoff:
        return 1
    return 0
