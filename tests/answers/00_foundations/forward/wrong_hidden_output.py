# Returns the last hidden layer.
# message: Go through all the layers
def forward(x, layers):
    for weights, bias in layers[:-1] or layers:
        x = x @ weights + bias
        x = np.maximum(x, 0) if len(layers) > 1 else x
    return x
