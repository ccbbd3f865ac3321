# A layer, then the rest of the layers.
def forward(x, layers):
    weights, bias = layers[0]
    z = x @ weights + bias
    return z if len(layers) == 1 else forward(np.clip(z, 0, None), layers[1:])
