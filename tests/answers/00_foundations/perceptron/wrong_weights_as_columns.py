# Multiplies in the wrong order.
# message: In a @ b, a needs as many columns as b has rows
def perceptron(x, weights, bias):
    return (weights @ x + bias > 0).astype(int)
