# 0 itself counts as "yes".
# message: only *above* 0
def perceptron(x, weights, bias):
    return (x @ weights + bias >= 0).astype(int)
