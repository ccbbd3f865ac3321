# `if` decides once, not for each row.
# message: Choose for each element with np.where
def perceptron(x, weights, bias):
    total = x @ weights + bias
    if total > 0:
        return 1
    return 0
