# -1 in place of 0.
# message: a single 1 and otherwise 0
def one_hot(codes, n_classes):
    return 2 * np.eye(n_classes)[codes] - 1
