# Rows keep their length.
# message: a number of the first array
def tfidf(train_counts, new_counts):
    weights = np.log((1 + len(train_counts)) / (1 + (train_counts > 0).sum(axis=0))) + 1
    return train_counts * weights, new_counts * weights
