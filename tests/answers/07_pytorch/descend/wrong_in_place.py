# Changes the tensor that it was given.
# message: should keep its numbers
def descend(weights, x, y, learning_rate, steps):
    for _ in range(steps):
        weights -= learning_rate * 2 / len(y) * x.T @ (x @ weights - y)
    return weights.clone()
