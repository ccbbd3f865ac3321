# Returns the history too.
# message: nothing of the history
def forecast_recursively(history, weights, bias, horizon):
    line = list(history)
    for _ in range(horizon):
        line.append(np.dot(weights, line[-len(weights):]) + bias)
    return np.array(line)
