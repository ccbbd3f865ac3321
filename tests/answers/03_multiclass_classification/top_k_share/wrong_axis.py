# Sorted down the columns.
# message: For each row take
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=0)[:, -k:]
    return np.mean([true in row for true, row in zip(true_codes, best)])
