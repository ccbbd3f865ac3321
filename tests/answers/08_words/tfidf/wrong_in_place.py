# Writes into arrays of floats that it was given.
# message: should leave the given arrays as they are
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    results = []
    for counts in (train_counts, new_counts):
        counts = counts.astype(float, copy=False)
        counts *= weights
        norms = np.linalg.norm(counts, axis=1, keepdims=True)
        counts /= np.where(norms == 0, 1, norms)
        results.append(counts.copy())
    return results
