# Numbers of 32 bits, targets as columns.
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x.iloc[train_rows])
        parts = [scaler.transform(x.iloc[rows]).astype("float32") for rows in (train_rows, val_rows)]
        targets = [y.iloc[rows].to_numpy("float32").reshape(-1, 1) for rows in (train_rows, val_rows)]
        folds.append((parts[0], targets[0], parts[1], targets[1]))
    return folds
