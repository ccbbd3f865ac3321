# The learning rate is fixed at 0.1.
# message: use the learning rate that is given
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        weight = weight - 0.1 * np.mean(2 * (weight * x - y) * x)
        path.append(weight)
    return path
