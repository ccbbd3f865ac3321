# Adds the bias after ReLU.
# message: ReLU belongs between the layers
def forward(x, layers):
    *hidden_layers, (last_weights, last_bias) = layers
    for weights, bias in hidden_layers:
        x = np.maximum(x @ weights, 0) + bias
    return x @ last_weights + last_bias
