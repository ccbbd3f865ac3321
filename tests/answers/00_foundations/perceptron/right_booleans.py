# True and False are 1 and 0.
def perceptron(x, weights, bias):
    return np.sum(x * weights, axis=1) > -bias
