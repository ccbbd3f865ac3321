# Percent.
# message: So the share is
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -k:]
    return 100 * np.mean([true in row for true, row in zip(true_codes, best)])
