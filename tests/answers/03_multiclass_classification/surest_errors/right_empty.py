# Returns early when there is no error.
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    if len(wrong_rows) == 0:
        return []
    return wrong_rows[np.argsort(probabilities[wrong_rows].max(axis=1))[::-1]][:n].tolist()
