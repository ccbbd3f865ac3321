# Sets of row numbers.
def three_parts(rows):
    test = set(np.random.default_rng(2).choice(rows, rows // 5, replace=False).tolist())
    rest = sorted(set(range(rows)) - test)
    validation = set(np.random.default_rng(3).choice(rest, rows // 5, replace=False).tolist())
    return set(rest) - validation, validation, test
