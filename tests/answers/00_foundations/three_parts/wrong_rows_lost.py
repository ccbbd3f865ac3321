# The two cuts are made of the same rows, so some rows are lost.
# message: each once
def three_parts(rows):
    shuffled = np.random.default_rng(0).permutation(rows)
    train = shuffled[:rows * 3 // 5]
    rest = np.array([row for row in range(rows) if row not in train])
    fifth = rows // 5
    return train, np.resize(rest[:fifth - 1], fifth), rest[-fifth:]
