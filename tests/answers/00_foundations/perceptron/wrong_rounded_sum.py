# Rounds the sum before the step, so that small sums become 0.
# message: with the sums 4.5 and 0.5 should give [1, 1]
def perceptron(x, weights, bias):
    return (np.round(x @ weights + bias, 0) > 0).astype(int)
