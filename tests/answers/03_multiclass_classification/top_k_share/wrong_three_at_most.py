# Never more than two classes.
# message: So the share is
def top_k_share(true_codes, probabilities, k):
    best = np.argsort(probabilities, axis=1)[:, -min(k, 2):]
    return np.mean([true in row for true, row in zip(true_codes, best)])
