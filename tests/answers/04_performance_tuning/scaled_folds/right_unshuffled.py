# Unshuffled folds, arithmetic by hand, data frames returned.
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits).split(x):
        x_train, x_val = x.iloc[train_rows], x.iloc[val_rows]
        mean, spread = x_train.mean(), x_train.std(ddof=0)
        folds.append(((x_train - mean) / spread, y.iloc[train_rows], (x_val - mean) / spread, y.iloc[val_rows]))
    return folds
