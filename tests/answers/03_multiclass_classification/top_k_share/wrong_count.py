# A count instead of a share.
# message: So the share is 0.4; yours is 2.000
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -k:]
    return sum(true in row for true, row in zip(true_codes, best))
