# Always five folds.
# message: With n_splits=3
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=5, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x.iloc[train_rows])
        folds.append((scaler.transform(x.iloc[train_rows]), y.iloc[train_rows], scaler.transform(x.iloc[val_rows]), y.iloc[val_rows]))
    return folds
