# Takes the layers out of the list that it is given.
# message: should not change the layers
def forward(x, layers):
    while len(layers) > 1:
        weights, bias = layers.pop(0)
        x = np.maximum(x @ weights + bias, 0)
    weights, bias = layers.pop()
    return x @ weights + bias
