# The rows are brought to length 1 before they are weighted.
# message: a number of the first array
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    results = []
    for counts in (train_counts, new_counts):
        norms = np.linalg.norm(counts, axis=1, keepdims=True)
        results.append(counts / np.where(norms == 0, 1, norms) * weights)
    return results
