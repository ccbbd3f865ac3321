# Holds large gradients back.
# message: go on even if the weights run away
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        gradient = np.clip(gradient, -15, 15)
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
