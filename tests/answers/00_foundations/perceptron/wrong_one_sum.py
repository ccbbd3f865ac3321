# One sum over all rows.
# message: Three rows went in, so three answers should come out
def perceptron(x, weights, bias):
    return int(np.sum(x * weights) + bias > 0)
