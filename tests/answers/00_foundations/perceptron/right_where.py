# np.where and np.dot, floats as answers.
def perceptron(x, weights, bias):
    return np.where(np.dot(x, weights) + bias > 0, 1.0, 0.0)
