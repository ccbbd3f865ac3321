# A tie counts a quarter.
# message: the area should be 6.5 / 9
def area_under_roc(y_true, probabilities):
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    return np.mean((difference > 0) + 0.25 * (difference == 0))
