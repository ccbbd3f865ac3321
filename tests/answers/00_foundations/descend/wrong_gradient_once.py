# The gradient is computed once, before the loop.
# message: computed again in each step
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    gradient = np.mean(2 * (weight * x - y) * x)
    for _ in range(steps):
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
