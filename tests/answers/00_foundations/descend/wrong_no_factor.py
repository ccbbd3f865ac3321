# The factor 2 is missing.
# message: The gradient is the mean of 2 *
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        weight = weight - learning_rate * np.mean((weight * x - y) * x)
        path.append(weight)
    return path
