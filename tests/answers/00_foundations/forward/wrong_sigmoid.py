# Sigmoid in place of ReLU.
# message: Two layers should give
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x = x @ weights + bias
        if number < len(layers) - 1:
            x = 1 / (1 + np.exp(-x))
    return x
