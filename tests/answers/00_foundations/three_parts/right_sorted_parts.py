# Chosen at random, then put in order.
def three_parts(rows):
    order = np.random.default_rng(1).permutation(rows)
    fifth = rows // 5
    return np.sort(order[2 * fifth:]), np.sort(order[:fifth]), np.sort(order[fifth:2 * fifth])
