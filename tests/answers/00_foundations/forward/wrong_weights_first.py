# The product in the wrong order.
# message: The product is x @ weights, in this order
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x = weights @ x + bias
        if number < len(layers) - 1:
            x = np.maximum(x, 0)
    return x
