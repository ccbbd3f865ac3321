# A list of the weights of all steps.
# message: should be a tensor; yours is list
def descend(weights, x, y, learning_rate, steps):
    path = [weights]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * 2 / len(y) * x.T @ (x @ path[-1] - y))
    return path
