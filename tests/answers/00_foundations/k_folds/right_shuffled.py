# Shuffled, another seed, as lists.
def k_folds(rows, k):
    shuffled = np.random.default_rng(42).permutation(rows)
    pairs = []
    for fold in np.array_split(shuffled, k):
        held_back = fold.tolist()
        pairs.append([[row for row in range(rows) if row not in held_back], held_back])
    return pairs
