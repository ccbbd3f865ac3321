# The last layer has no bias.
# message: should have 8 parameters
def count_parameters(sizes):
    return sum((inputs + 1) * neurons for inputs, neurons in zip(sizes[:-1], sizes[1:])) - sizes[-1]
