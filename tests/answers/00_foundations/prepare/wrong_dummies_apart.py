# Each table has the dummies of its own districts.
# message: a column for each of the 3 districts of the training rows
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].median()
    scaler = StandardScaler().fit(train[numbers].fillna(middle))
    return tuple(
        np.hstack([scaler.transform(frame[numbers].fillna(middle)), pd.get_dummies(frame["district"], dtype=float)])
        for frame in (train, new)
    )
