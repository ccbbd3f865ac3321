# A mask in place of row numbers.
# message: should have the shape (3,)
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return np.isin(np.arange(len(true_codes)), wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n])
