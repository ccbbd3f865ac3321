# The classes are counted from the end.
# message: counted from 0
def one_hot(codes, n_classes):
    return np.eye(n_classes)[:, ::-1][codes]
