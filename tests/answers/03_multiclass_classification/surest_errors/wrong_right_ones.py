# The surest right predictions.
# message: Only wrong predictions count
def surest_errors(true_codes, probabilities, n):
    right_rows = np.flatnonzero(probabilities.argmax(axis=1) == true_codes)
    return np.pad(right_rows[np.argsort(-probabilities[right_rows].max(axis=1))][:n], (0, max(0, n - len(right_rows))), mode="edge")
