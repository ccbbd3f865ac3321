# A number for each layer, not the sum.
# message: should have 26 parameters; yours says [16, 10]
def count_parameters(sizes):
    return [(a + 1) * b for a, b in zip(sizes[:-1], sizes[1:])]
