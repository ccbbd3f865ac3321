# Counts pairs, and does not divide.
# message: the area should be 6.5 / 9
def area_under_roc(y_true, probabilities):
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    return np.sum((difference > 0) + 0.5 * (difference == 0))
