# The rows are sorted.
# message: yours stands in
def one_hot(codes, n_classes):
    return np.eye(n_classes)[np.sort(codes)]
