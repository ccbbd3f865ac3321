# Right rows get a confidence below all others.
def surest_errors(true_codes, probabilities, n):
    is_wrong = probabilities.argmax(axis=1) != true_codes
    confidence = np.where(is_wrong, probabilities.max(axis=1), -1.0)
    return np.argsort(-confidence)[: min(n, is_wrong.sum())]
