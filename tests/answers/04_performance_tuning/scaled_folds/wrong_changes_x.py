# The table that was given is overwritten.
# message: together should be all 353 rows
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        mean, spread = x.iloc[train_rows].mean(), x.iloc[train_rows].std(ddof=0)
        x[:] = (x - mean) / spread
        folds.append((x.iloc[train_rows].copy(), y.iloc[train_rows], x.iloc[val_rows].copy(), y.iloc[val_rows]))
    x["a"] = 0.0
    return folds
