# Rows with a gap are thrown away.
# message: with nothing in it
def prepare(train, new):
    train, new = train.dropna(), new.dropna()
    scaler = StandardScaler().fit(train[["area", "age"]])
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    return (np.hstack([scaler.transform(train[["area", "age"]]), dummies]),
            pd.concat([new[["area", "age"]], new_dummies], axis=1))
