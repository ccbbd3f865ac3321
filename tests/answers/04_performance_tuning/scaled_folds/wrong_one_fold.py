# Returns in the loop: only the first fold.
# message: should return a list of 5 tuples; yours returned tuple of 4
def scaled_folds(x, y, n_splits):
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        scaler = StandardScaler().fit(x.iloc[train_rows])
        return (scaler.transform(x.iloc[train_rows]), y.iloc[train_rows],
                scaler.transform(x.iloc[val_rows]), y.iloc[val_rows])
