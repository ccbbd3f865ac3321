# Divided by k.
# message: So the share is
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -k:]
    return np.sum(best == np.asarray(true_codes)[:, None]) / best.size
