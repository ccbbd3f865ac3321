# A set has no order.
# message: should be numbers
def surest_errors(true_codes, probabilities, n):
    wrong_rows = np.flatnonzero(probabilities.argmax(axis=1) != true_codes)
    return set(wrong_rows[np.argsort(-probabilities[wrong_rows].max(axis=1))][:n].tolist())
