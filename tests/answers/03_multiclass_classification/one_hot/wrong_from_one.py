# The classes are counted from 1.
# message: counted from 0
def one_hot(codes, n_classes):
    return np.eye(n_classes)[np.asarray(codes) - 1]
