# ReLU before every layer but the first.
def forward(x, layers):
    weights, bias = layers[0]
    output = np.matmul(x, weights) + bias
    for weights, bias in layers[1:]:
        output = np.matmul(output * (output > 0), weights) + bias
    return output
