# Rows of zeros become NaN.
# message: yours is nan
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    with np.errstate(all="ignore"):
        return [one * weights / np.linalg.norm(one * weights, axis=1, keepdims=True) for one in (train_counts, new_counts)]
