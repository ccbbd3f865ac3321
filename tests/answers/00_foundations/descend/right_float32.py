# In the precision that Keras has.
def descend(x, y, weight, learning_rate, steps):
    x, y, weight = x.astype('float32'), y.astype('float32'), np.float32(weight)
    path = [weight]
    for _ in range(steps):
        gradient = np.mean(2 * (weight * x - y) * x)
        weight = weight - learning_rate * gradient
        path.append(weight)
    return path
