# Weights of the new sentences for the new ones.
# message: The weights of the words come from the *training* sentences
def tfidf(train_counts, new_counts):
    results = []
    for counts in (train_counts, new_counts):
        weights = np.log((1 + len(counts)) / (1 + (counts > 0).sum(axis=0))) + 1
        weighted = counts * weights
        norms = np.linalg.norm(weighted, axis=1, keepdims=True)
        results.append(weighted / np.where(norms == 0, 1, norms))
    return results
