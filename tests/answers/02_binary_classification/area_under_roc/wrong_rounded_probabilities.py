# Rounds the probabilities, which makes more ties.
# message: with many ties, the area should be
def area_under_roc(y_true, probabilities):
    probabilities = np.round(probabilities, 1)
    difference = probabilities[y_true == 1][:, np.newaxis] - probabilities[y_true == 0]
    return np.mean((difference > 0) + 0.5 * (difference == 0))
