# The bias is forgotten.
# message: A layer is x @ weights + bias
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x = x @ weights
        if number < len(layers) - 1:
            x = np.maximum(x, 0)
    return x
