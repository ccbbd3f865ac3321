# Divided by the sum.
# message: a number of the first array
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    results = []
    for counts in (train_counts, new_counts):
        weighted = counts * weights
        sums = weighted.sum(axis=1, keepdims=True)
        results.append(weighted / np.where(sums == 0, 1, sums))
    return results
