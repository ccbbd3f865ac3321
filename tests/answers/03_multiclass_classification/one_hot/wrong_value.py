# The code itself instead of a 1.
# message: a single 1 and otherwise 0
def one_hot(codes, n_classes):
    table = np.zeros((len(codes), n_classes))
    table[np.arange(len(codes)), codes] = codes
    return table
