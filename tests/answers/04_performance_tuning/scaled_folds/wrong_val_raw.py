# The validation rows stay unscaled.
# message: on another scale
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x.iloc[train_rows])
        folds.append((scaler.transform(x.iloc[train_rows]), y.iloc[train_rows], x.iloc[val_rows], y.iloc[val_rows]))
    return folds
