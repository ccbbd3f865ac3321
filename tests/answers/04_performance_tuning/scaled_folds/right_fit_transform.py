# fit_transform on the training rows, transform on the others.
def scaled_folds(x, y, n_splits):
    folds = []
    scaler = StandardScaler()
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        x_fold = scaler.fit_transform(x.iloc[train_rows])
        x_out = scaler.transform(x.iloc[val_rows])
        folds.append((x_fold, y.iloc[train_rows], x_out, y.iloc[val_rows]))
    return tuple(folds)
