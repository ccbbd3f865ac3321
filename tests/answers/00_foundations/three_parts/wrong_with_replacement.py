# Draws the rows one by one, some of them twice.
# message: each once
def three_parts(rows):
    order = np.random.default_rng(1).permutation(rows)
    fifth = rows // 5
    train = order[2 * fifth:].copy()
    train[0] = train[1]
    return train, order[:fifth], order[fifth:2 * fifth]
