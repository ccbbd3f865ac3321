# The surest rows, right or wrong.
# message: Only wrong predictions count
def surest_errors(true_codes, probabilities, n):
    return np.argsort(-probabilities.max(axis=1))[:n]
