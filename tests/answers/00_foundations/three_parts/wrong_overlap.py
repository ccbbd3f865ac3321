# Validation and test rows are each drawn from all rows.
# message: Each row belongs to one part
def three_parts(rows):
    random = np.random.default_rng(1)
    test = random.choice(rows, rows // 5, replace=False)
    validation = random.choice(rows, rows // 5, replace=False)
    train = random.choice(rows, rows * 3 // 5, replace=False)
    return train, validation, test
