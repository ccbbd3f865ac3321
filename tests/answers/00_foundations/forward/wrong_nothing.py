# Nothing is returned.
# message: does the function end with `return`?
def forward(x, layers):
    for weights, bias in layers:
        x = x @ weights + bias
