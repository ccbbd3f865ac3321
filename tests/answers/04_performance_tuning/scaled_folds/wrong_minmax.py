# Scaled to 0 and 1.
# message: each training column should have mean 0
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        from sklearn.preprocessing import MinMaxScaler
        scaler = MinMaxScaler().fit(x.iloc[train_rows])
        folds.append((scaler.transform(x.iloc[train_rows]), y.iloc[train_rows], scaler.transform(x.iloc[val_rows]), y.iloc[val_rows]))
    return folds
