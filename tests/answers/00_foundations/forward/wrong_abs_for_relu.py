# Takes the absolute value where ReLU belongs.
# message: ReLU belongs between the layers
def forward(x, layers):
    *hidden_layers, (last_weights, last_bias) = layers
    for weights, bias in hidden_layers:
        x = np.abs(x @ weights + bias)
    return x @ last_weights + last_bias
