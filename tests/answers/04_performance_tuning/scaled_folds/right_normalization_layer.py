# Keras's Normalization layer, adapted in each fold.
def scaled_folds(x, y, n_splits):
    folds = []
    for train_rows, val_rows in KFold(n_splits=n_splits, shuffle=True, random_state=7).split(x, y):
        layer = keras.layers.Normalization()
        layer.adapt(x.iloc[train_rows].to_numpy(dtype="float32"))
        scaled = [convert_to_numpy(layer(x.iloc[rows].to_numpy(dtype="float32"))) for rows in (train_rows, val_rows)]
        folds.append((scaled[0], y.iloc[train_rows].to_numpy(), scaled[1], y.iloc[val_rows].to_numpy()))
    return folds
