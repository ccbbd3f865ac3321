# No scaling at all.
# message: each training column should have mean 0 and standard deviation 1
def scaled_folds(x, y, n_splits):
    return [(x.iloc[train_rows], y.iloc[train_rows], x.iloc[val_rows], y.iloc[val_rows])
            for train_rows, val_rows in KFold(n_splits).split(x)]
