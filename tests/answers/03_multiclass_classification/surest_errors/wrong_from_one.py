# The rows are counted from 1.
# message: are the rows [2, 5, 1]
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n] + 1
