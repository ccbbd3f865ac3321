# NumPy only, folds cut by hand.
def scaled_folds(x, y, n_splits):
    columns, target = x.to_numpy(dtype=float), y.to_numpy()
    parts = np.array_split(np.random.permutation(len(columns)), n_splits)
    folds = []
    for number, val_rows in enumerate(parts):
        train_rows = np.concatenate([part for other, part in enumerate(parts) if other != number])
        mean, spread = columns[train_rows].mean(axis=0), columns[train_rows].std(axis=0)
        folds.append((
            (columns[train_rows] - mean) / spread, target[train_rows],
            (columns[val_rows] - mean) / spread, target[val_rows],
        ))
    return folds
