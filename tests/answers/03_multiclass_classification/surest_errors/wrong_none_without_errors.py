# None when there is no error.
# message: With no error at all
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n] if len(wrong_rows) else None
