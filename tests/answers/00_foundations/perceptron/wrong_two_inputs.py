# Written for two inputs only.
# message: The function should work for any number of inputs
def perceptron(x, weights, bias):
    return (x[:, 0] * weights[0] + x[:, 1] * weights[1] + bias > 0).astype(int)
