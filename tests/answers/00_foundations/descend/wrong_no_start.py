# The start is missing.
# message: the start and one after each step
def descend(x, y, weight, learning_rate, steps):
    path = []
    for _ in range(steps):
        weight = weight - learning_rate * np.mean(2 * (weight * x - y) * x)
        path.append(weight)
    return path
