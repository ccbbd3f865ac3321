# Only one array.
# message: tfidf should return two things
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    weighted = new_counts * weights
    norms = np.linalg.norm(weighted, axis=1, keepdims=True)
    return pd.DataFrame(weighted / np.where(norms == 0, 1, norms))
