# pandas's own standard deviation, which divides by n - 1.
def prepare(train, new):
    train, new = train.copy(), new.copy()
    for column in ["area", "age"]:
        middle = train[column].median()
        train[column] = train[column].fillna(middle)
        new[column] = new[column].fillna(middle)
        mean, deviation = train[column].mean(), train[column].std()
        train[column] = (train[column] - mean) / deviation
        new[column] = (new[column] - mean) / deviation
    train = pd.get_dummies(train, columns=["district"])
    new = pd.get_dummies(new, columns=["district"]).reindex(columns=train.columns, fill_value=False)
    return train, new
