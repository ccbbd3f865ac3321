# Stops when a step is small.
# message: With the learning rate 0.001
def descend(x, y, weight, learning_rate, steps):
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(weight)
        if abs(learning_rate * gradient) < 0.05:
            break
    return path
