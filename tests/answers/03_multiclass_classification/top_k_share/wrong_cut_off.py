# Whoever has more than 1/k.
# message: So the share is
def top_k_share(true_codes, probabilities, k):
    return np.mean(probabilities[np.arange(len(true_codes)), true_codes] > 1 / (k + 1))
