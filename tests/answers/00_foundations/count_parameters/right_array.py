# An array of the sizes.
def count_parameters(sizes):
    sizes = np.asarray(sizes)
    return np.dot(sizes[:-1] + 1, sizes[1:])
