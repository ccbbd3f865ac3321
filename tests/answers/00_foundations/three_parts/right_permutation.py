# One shuffle, two cuts, another seed.
def three_parts(rows):
    shuffled = np.random.default_rng(42).permutation(rows)
    return np.split(shuffled, [int(rows * 0.6), int(rows * 0.8)])
