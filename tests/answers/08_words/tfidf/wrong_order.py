# The new sentences come first.
# message: first array
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    results = []
    for counts in (new_counts, train_counts):
        weighted = counts * weights
        norms = np.linalg.norm(weighted, axis=1, keepdims=True)
        results.append(weighted / np.where(norms == 0, 1, norms))
    return results
