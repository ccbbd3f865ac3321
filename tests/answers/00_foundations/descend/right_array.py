# Fills an array.
def descend(x, y, weight, learning_rate, steps):
    path = np.empty(steps + 1)
    path[0] = weight
    for step in range(steps):
        error = path[step] * x - y
        path[step + 1] = path[step] - learning_rate * 2 * np.dot(error, x) / len(x)
    return path
