# `return` stands inside the loop: only the first layer is computed.
# message: should give the shape (3, 1)
def forward(x, layers):
    for number, (weights, bias) in enumerate(layers):
        x = x @ weights + bias
        if number < len(layers) - 1:
            x = np.maximum(x, 0)
        return x
