# The right rows, put back in the order of the table.
# message: are the rows [2, 5, 1]; yours are [1, 2, 5]
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return np.sort(wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n])
