# Half of the mean squared error.
# message: The gradient for 4 rows and 2 weights should be
def gradient(weights, x, y):
    return x.T @ (x @ weights - y) / len(y)
