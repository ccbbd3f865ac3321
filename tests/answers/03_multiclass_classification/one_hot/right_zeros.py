# Zeros, then a 1 in each row.
def one_hot(codes, n_classes):
    table = np.zeros((len(codes), n_classes), dtype=int)
    table[np.arange(len(codes)), codes] = 1
    return table
