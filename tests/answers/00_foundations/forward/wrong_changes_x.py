# Writes the first layer's sums into x where they fit.
# message: The two shapes do not fit together
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x[:] = x @ weights + bias
        if number < len(layers) - 1:
            x[x < 0] = 0
    return x
