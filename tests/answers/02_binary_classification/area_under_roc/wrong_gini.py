# Twice the area minus 1.
# message: the area should be 6.5 / 9
def area_under_roc(y_true, probabilities):
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    return 2 * np.mean((difference > 0) + 0.5 * (difference == 0)) - 1
