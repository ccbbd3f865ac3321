# The validation rows get a scaler of their own.
# message: on another scale than the training rows
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=1).split(x):
        folds.append((StandardScaler().fit_transform(x.iloc[train_rows]), y.iloc[train_rows],
                      StandardScaler().fit_transform(x.iloc[val_rows]), y.iloc[val_rows]))
    return folds
