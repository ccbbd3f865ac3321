# Random splits in place of folds: some rows are never validated.
# message: validation part of exactly one fold
def scaled_folds(x, y, n_splits):
    folds = []
    for seed in range(n_splits):
        x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=1 / n_splits, random_state=seed)
        scaler = StandardScaler().fit(x_train)
        folds.append((scaler.transform(x_train), y_train, scaler.transform(x_val), y_val))
    return folds
