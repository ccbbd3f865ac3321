# A function that knows the answer, not a network.
# message: should be a dictionary
def xor_network(x):
    return (x[:, 0] != x[:, 1]).astype(int)
