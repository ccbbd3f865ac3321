# The area on both sides of the curve.
# message: The area should be one number
def area_under_roc(y_true, probabilities):
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    area = np.mean((difference > 0) + 0.5 * (difference == 0))
    return area, 1 - area
