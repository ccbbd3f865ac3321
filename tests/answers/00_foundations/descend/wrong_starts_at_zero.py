# The start is always 0: right only when that was asked for.
# message: Start at the weight that is given
def descend(x, y, weight, learning_rate, steps):
    weight = 0.0
    path = [weight]
    for _ in range(steps):
        weight = weight - learning_rate * np.mean(2 * (weight * x - y) * x)
        path.append(weight)
    return path
