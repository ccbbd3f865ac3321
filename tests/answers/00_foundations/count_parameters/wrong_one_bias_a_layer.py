# One bias a layer, not one a neuron.
# message: yours says 7
def count_parameters(sizes):
    return sum(a * b + 1 for a, b in zip(sizes[:-1], sizes[1:]))
