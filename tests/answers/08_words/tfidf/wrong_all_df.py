# Weights of all sentences.
# message: a number of the first array
def tfidf(train_counts, new_counts):
    both = np.concatenate([train_counts, new_counts])
    weights = np.log((1 + len(both)) / (1 + (both > 0).sum(axis=0))) + 1
    weighted = both * weights
    norms = np.linalg.norm(weighted, axis=1, keepdims=True)
    weighted = weighted / np.where(norms == 0, 1, norms)
    return weighted[: len(train_counts)], weighted[len(train_counts) :]
