# Text in place of numbers.
# message: should be numbers
def one_hot(codes, n_classes):
    return np.eye(n_classes)[codes].astype(int).astype(str)
