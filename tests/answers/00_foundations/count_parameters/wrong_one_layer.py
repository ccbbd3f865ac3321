# Only the first layer is counted.
# message: should have 26 parameters
def count_parameters(sizes):
    return sizes[0] * sizes[1] + sizes[1]
