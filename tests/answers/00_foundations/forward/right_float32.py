# In the precision that Keras has.
def forward(x, layers):
    *hidden_layers, (last_weights, last_bias) = layers
    x = x.astype('float32')
    for weights, bias in hidden_layers:
        x = np.maximum(x @ weights + bias, 0)
    return x @ last_weights + last_bias
