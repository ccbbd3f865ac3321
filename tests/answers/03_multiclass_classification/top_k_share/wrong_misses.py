# The share of misses.
# message: So the share is
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -k:]
    return 1 - np.mean([true in row for true, row in zip(true_codes, best)])
