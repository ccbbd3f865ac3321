# The logarithm to the base 10.
# message: a number of the first array
def tfidf(train_counts, new_counts):
    weights = np.log10((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    results = []
    for counts in (train_counts, new_counts):
        weighted = counts * weights
        norms = np.linalg.norm(weighted, axis=1, keepdims=True)
        results.append(weighted / np.where(norms == 0, 1, norms))
    return results
