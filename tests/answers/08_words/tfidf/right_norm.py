# np.linalg.norm, divided where it is not 0.
def tfidf(train_counts, new_counts):
    weights = np.log((1 + train_counts.shape[0]) / (1 + np.count_nonzero(train_counts, axis=0))) + 1
    train, new = train_counts * weights, new_counts * weights
    for one in (train, new):
        norms = np.linalg.norm(one, axis=1, keepdims=True)
        np.divide(one, norms, out=one, where=norms > 0)
    return train, new
