# The gradient is added.
# message: Step *against* the gradient
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        weight = weight + learning_rate * np.mean(2 * (weight * x - y) * x)
        path.append(weight)
    return path
