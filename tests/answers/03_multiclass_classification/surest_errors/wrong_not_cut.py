# All errors, n forgotten.
# message: for n=3 should have the shape (3,); yours has the shape (4,)
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))]
