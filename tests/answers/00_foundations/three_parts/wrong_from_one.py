# Counts rows from 1.
# message: should be the row numbers 0 to
def three_parts(rows):
    order = np.random.default_rng(1).permutation(rows) + 1
    fifth = rows // 5
    return order[2 * fifth:], order[:fifth], order[fifth:2 * fifth]
