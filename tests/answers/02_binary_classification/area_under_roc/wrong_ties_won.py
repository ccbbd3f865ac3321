# A tie counts in full.
# message: it counts one half
def area_under_roc(y_true, probabilities):
    return np.mean(probabilities[y_true == 1][:, None] >= probabilities[y_true == 0][None, :])
