# The first fold gets all the rest.
# message: rows in each round
def k_folds(rows, k):
    size = rows // k
    bounds = [0, rows - size * (k - 1)]
    while len(bounds) <= k:
        bounds.append(bounds[-1] + size)
    numbers = np.arange(rows)
    folds = [numbers[a:b] for a, b in zip(bounds, bounds[1:])]
    return [(np.setdiff1d(numbers, fold), fold) for fold in folds]
