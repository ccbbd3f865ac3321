# Other shares.
# message: should be for training
def three_parts(rows):
    order = np.random.default_rng(1).permutation(rows)
    fifth = rows * 3 // 20
    return order[2 * fifth:], order[:fifth], order[fifth:2 * fifth]
