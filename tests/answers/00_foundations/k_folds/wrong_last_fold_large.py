# The last fold takes all that is left over.
# message: yours holds back [3, 3, 5]
def k_folds(rows, k):
    size, numbers = rows // k, np.arange(rows)
    starts = [fold * size for fold in range(k)]
    stops = [*starts[1:], rows]
    return [(np.delete(numbers, slice(a, b)), numbers[a:b]) for a, b in zip(starts, stops)]
