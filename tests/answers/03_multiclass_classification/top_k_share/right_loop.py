# A loop with a counter.
def top_k_share(true_codes, probabilities, k):
    hits = 0
    for true, row in zip(true_codes, probabilities):
        if true in np.argsort(-row)[:k]:
            hits += 1
    return hits / len(true_codes)
