# Square brackets take labels, not positions.
# message: with .iloc
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x[train_rows])
        folds.append((scaler.transform(x[train_rows]), y[train_rows], scaler.transform(x[val_rows]), y[val_rows]))
    return folds
