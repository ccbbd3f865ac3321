# Steps have the learning rate's length, whatever the gradient is.
# message: the weights should be [0, 1.5, 2.25]
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * np.sign(gradient)
        path.append(weight)
    return path
