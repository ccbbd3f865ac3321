# Only the last weight.
# message: Two steps should give three weights
def descend(x, y, weight, learning_rate, steps):
    for _ in range(steps):
        weight = weight - learning_rate * np.mean(2 * (weight * x - y) * x)
    return weight
