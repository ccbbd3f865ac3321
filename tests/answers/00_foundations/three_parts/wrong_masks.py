# True and False for each row.
# message: np.flatnonzero(mask)
def three_parts(rows):
    place = np.random.default_rng(1).permutation(rows) // (rows // 5)
    return place > 1, place == 0, place == 1
