# The product in the wrong order.
# message: The two shapes do not fit together
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x = weights @ x + bias
        if number < len(layers) - 1:
            x = np.maximum(x, 0)
    return x
