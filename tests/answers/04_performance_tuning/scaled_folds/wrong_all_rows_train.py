# All rows train in every fold.
# message: together should be all
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x)
        folds.append((scaler.transform(x), y, scaler.transform(x.iloc[val_rows]), y.iloc[val_rows]))
    return folds
