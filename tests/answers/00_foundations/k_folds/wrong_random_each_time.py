# A new random split in each round: some rows are held back twice, others never.
# message: should be held back exactly once
def k_folds(rows, k):
    random, pairs = np.random.default_rng(0), []
    for _ in range(k):
        shuffled = random.permutation(rows)
        pairs.append((shuffled[rows // k:], shuffled[:rows // k]))
    return pairs
