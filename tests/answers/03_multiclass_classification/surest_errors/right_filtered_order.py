# All rows sorted first, then the wrong ones kept.
def surest_errors(true_codes, probabilities, n):
    order = np.argsort(np.max(probabilities, axis=1))[::-1]
    said = np.argmax(probabilities, axis=1)
    return order[said[order] != np.asarray(true_codes)[order]][:n]
