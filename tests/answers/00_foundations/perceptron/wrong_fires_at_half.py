# The step stands at 0.5, not at 0.
# message: The function should work for any number of inputs
def perceptron(x, weights, bias):
    return (x @ weights + bias > 0.5).astype(int)
