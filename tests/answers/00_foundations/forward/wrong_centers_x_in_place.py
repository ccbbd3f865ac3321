# Changes x while it computes with a copy.
# message: should not change the x
def forward(x, layers):
    result = x.copy()
    for number, (weights, bias) in enumerate(layers):
        result = result @ weights + bias
        if number < len(layers) - 1:
            result = np.maximum(result, 0)
    x *= 0
    return result
