# Places among the errors, not rows of the table.
# message: Are these row numbers of the whole table?
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return np.argsort(-probabilities[wrong_rows].max(axis=1))[:n]
