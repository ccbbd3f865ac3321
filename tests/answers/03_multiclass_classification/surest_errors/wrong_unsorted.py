# The first errors that come.
# message: Sort by the largest probability of the row
def surest_errors(true_codes, probabilities, n):
    return np.flatnonzero(probabilities.argmax(axis=1) != true_codes)[:n]
