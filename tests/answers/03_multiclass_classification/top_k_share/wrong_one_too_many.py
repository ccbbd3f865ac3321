# One guess too many.
# message: among the 1 most probable
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(-probabilities, axis=1)[:, : k + 1]
    return np.mean([true in row for true, row in zip(true_codes, best)])
