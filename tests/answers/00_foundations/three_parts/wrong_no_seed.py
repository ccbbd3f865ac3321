# Other rows in each call.
# message: Fix the choice with random_state, or a seed
def three_parts(rows):
    shuffled = np.random.permutation(rows)
    return np.split(shuffled, [int(rows * 0.6), int(rows * 0.8)])
