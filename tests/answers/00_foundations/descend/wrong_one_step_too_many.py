# One step more than asked for.
# message: Two steps should give three weights
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps + 1):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
