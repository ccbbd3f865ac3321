# A dot product for the weights, a sum for the biases.
def count_parameters(sizes):
    return int(np.dot(sizes[:-1], sizes[1:])) + sum(sizes[1:])
