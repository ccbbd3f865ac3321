# Printed, not returned.
# message: does the function end with `return`?
def perceptron(x, weights, bias):
    print((x @ weights + bias > 0).astype(int))
