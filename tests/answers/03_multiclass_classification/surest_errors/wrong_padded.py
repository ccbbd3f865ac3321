# Filled up with -1 where errors are few.
# message: With a single error and n=5
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    rows = wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n]
    return np.pad(rows, (0, n - len(rows)), constant_values=-1)
