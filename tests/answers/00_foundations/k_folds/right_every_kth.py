# Every k-th row is in the same fold.
def k_folds(rows, k):
    numbers = np.arange(rows)
    return [(numbers[numbers % k != fold], numbers[numbers % k == fold]) for fold in range(k)]
