# The window never moves: the same forecast each time.
# message: put at the end of the window
def forecast_recursively(history, weights, bias, horizon):
    return np.array([np.dot(weights, history) + bias for _ in range(horizon)])
