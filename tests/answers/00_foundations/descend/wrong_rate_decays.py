# The learning rate gets smaller from step to step.
# message: the weights should be [0, 1.5, 2.25]
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for step in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate / (step + 1) * gradient
        path.append(weight)
    return path
