# North is 1, south is 2: a single column.
# message: should have the shape (4, 5)
def prepare(train, new):
    numbers = ["area", "age"]
    middle = train[numbers].median()
    scaler = StandardScaler().fit(train[numbers].fillna(middle))
    codes = {name: code for code, name in enumerate(sorted(set(train["district"])), start=1)}
    return tuple(
        np.column_stack([scaler.transform(frame[numbers].fillna(middle)), frame["district"].map(codes).fillna(0)])
        for frame in (train, new)
    )
