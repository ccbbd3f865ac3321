# The validation rows are the last of the rest.
# message: The validation rows should be chosen at random
def three_parts(rows):
    test = np.random.default_rng(1).choice(rows, rows // 5, replace=False)
    rest = np.setdiff1d(np.arange(rows), test)
    return rest[:-(rows // 5)], rest[-(rows // 5):], test
