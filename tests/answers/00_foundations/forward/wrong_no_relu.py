# No ReLU at all.
# message: ReLU belongs between the layers
def forward(x, layers):
    for weights, bias in layers:
        x = x @ weights + bias
    return x
