# The first fifth is the test, the rest is random.
# message: The test rows should be chosen at random
def three_parts(rows):
    fifth = rows // 5
    order = fifth + np.random.default_rng(1).permutation(rows - fifth)
    return order[fifth:], order[:fifth], np.arange(fifth)
