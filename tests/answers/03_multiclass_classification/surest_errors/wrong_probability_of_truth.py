# Sorted by how little the true class got.
# message: surest first
def surest_errors(true_codes, probabilities, n):
    of_truth = probabilities[np.arange(len(true_codes)), true_codes]
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return wrong_rows[np.argsort(of_truth[wrong_rows])][:n]
