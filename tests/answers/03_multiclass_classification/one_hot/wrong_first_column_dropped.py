# The first column is dropped, as in a regression.
# message: should have the shape (3, 4)
def one_hot(codes, n_classes):
    return np.eye(n_classes)[codes][:, 1:]
