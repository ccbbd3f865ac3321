# The confidences in place of the rows.
# message: surest first
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return np.sort(probabilities[wrong_rows].max(axis=1))[::-1][:n]
