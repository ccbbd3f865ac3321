# The step is -1 or 1, as the sign is.
# message: A perceptron answers 0 or 1
def perceptron(x, weights, bias):
    return np.sign(x @ weights + bias)
