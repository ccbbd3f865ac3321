# The median of all rows, new ones too.
# message: For new, area and age should be
def prepare(train, new):
    numbers = ["area", "age"]
    filled = train[numbers].fillna(train[numbers].median())
    new_filled = new[numbers].fillna(pd.concat([train, new])[numbers].median())
    scaler = StandardScaler().fit(filled)
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    return np.hstack([scaler.transform(filled), dummies]), np.hstack([scaler.transform(new_filled), new_dummies])
