# A sum of products for each row, in plain Python.
def perceptron(x, weights, bias):
    return [1 if sum(a * b for a, b in zip(row, weights)) + bias > 0 else 0 for row in x]
