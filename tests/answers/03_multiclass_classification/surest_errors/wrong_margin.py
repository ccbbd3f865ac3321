# Sorted by the distance to the second class.
# message: surest first
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    ordered = np.sort(probabilities[wrong_rows], axis=1)
    return wrong_rows[np.argsort(ordered[:, -1] - 5 * ordered[:, -3])][:n]
