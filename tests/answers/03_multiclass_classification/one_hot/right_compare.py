# A comparison gives True and False, which count as 1 and 0.
def one_hot(codes, n_classes):
    return np.asarray(codes)[:, None] == np.arange(n_classes)
