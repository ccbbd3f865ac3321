# Returns the loss.
# message: yours has the shape ()
def gradient(weights, x, y):
    return ((x @ weights - y) ** 2).mean()
