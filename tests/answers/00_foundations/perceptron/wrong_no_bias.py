# The bias is forgotten.
# message: Is the bias added?
def perceptron(x, weights, bias):
    return (x @ weights > 0).astype(int)
