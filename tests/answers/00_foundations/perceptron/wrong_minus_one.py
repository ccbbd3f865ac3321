# Answers -1 in place of 0.
# message: A perceptron answers 0 or 1
def perceptron(x, weights, bias):
    return (x @ weights + bias > 0).astype(int) * 2 - 1
