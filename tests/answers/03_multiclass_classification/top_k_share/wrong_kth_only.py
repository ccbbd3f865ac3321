# Only the k-th guess counts.
# message: among the 2 most probable
def top_k_share(true_codes, probabilities, k):
    return np.mean(np.argsort(-probabilities, axis=1)[:, k - 1] == true_codes)
