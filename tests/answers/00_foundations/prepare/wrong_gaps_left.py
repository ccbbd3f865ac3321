# Scaled, but the gaps are still there.
# message: Fill them before you scale
def prepare(train, new):
    scaler = StandardScaler().fit(train[["area", "age"]])
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    return (np.hstack([scaler.transform(train[["area", "age"]]), dummies]),
            np.hstack([scaler.transform(new[["area", "age"]]), new_dummies]))
