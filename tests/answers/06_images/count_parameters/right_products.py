# np.prod, an array of two.
def count_parameters(height, width, channels, filters, kernel):
    weights = np.prod([[kernel, kernel, channels, filters, 1], [height, width, channels, height * width, filters]], axis=1)
    return tuple(weights + [filters, height * width * filters])
