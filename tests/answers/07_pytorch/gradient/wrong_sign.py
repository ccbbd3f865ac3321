# The direction of the step.
# message: The gradient for 4 rows and 2 weights should be
def gradient(weights, x, y):
    return -2 / len(y) * x.T @ (x @ weights - y)
