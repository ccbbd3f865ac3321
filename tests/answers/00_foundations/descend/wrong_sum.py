# The sum over the rows, not the mean.
# message: The gradient is the mean of
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        weight = weight - learning_rate * np.sum(2 * (weight * x - y) * x)
        path.append(weight)
    return path
