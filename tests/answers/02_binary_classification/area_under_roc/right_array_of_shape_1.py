# An array of one number.
def area_under_roc(y_true, probabilities):
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    return np.array([np.mean((difference > 0) + 0.5 * (difference == 0))])
