# The fold after the held-back one is not used.
# message: every row should be used
def k_folds(rows, k):
    folds = np.array_split(np.arange(rows), k)
    return [(np.concatenate([folds[j] for j in range(k) if j not in (i, (i + 1) % k)]), folds[i]) for i in range(k)]
