# Another choice in each call.
# message: Two calls with the same number of rows
def three_parts(rows):
    order = np.random.default_rng().permutation(rows)
    fifth = rows // 5
    return order[2 * fifth:], order[:fifth], order[fifth:2 * fifth]
