# A NumPy array.
# message: should be a tensor; yours is ndarray
def gradient(weights, x, y):
    return (2 / len(y) * x.T @ (x @ weights - y)).numpy()
