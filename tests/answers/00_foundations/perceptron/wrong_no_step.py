# The weighted sum itself is returned.
# message: After the weighted sum comes the step
def perceptron(x, weights, bias):
    return x @ weights + bias
