# The first positive against the first negative, and so on: not every pair.
# message: 0.722
def area_under_roc(y_true, probabilities):
    a, b = probabilities[y_true == 1], probabilities[y_true == 0]
    n = min(len(a), len(b))
    return np.mean((a[:n] > b[:n]) + 0.5 * (a[:n] == b[:n]))
