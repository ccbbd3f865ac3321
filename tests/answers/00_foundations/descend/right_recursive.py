# One step, then the rest.
def descend(x, y, weight, learning_rate, steps):
    if steps == 0:
        return [weight]
    gradient = 2 * (weight * np.mean(x * x) - np.mean(x * y))
    return [weight, *descend(x, y, weight - learning_rate * gradient, learning_rate, steps - 1)]
