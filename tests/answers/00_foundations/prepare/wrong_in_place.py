# The given data frames are changed.
# message: work on copies
def prepare(train, new):
    for column in ["area", "age"]:
        middle = train[column].median()
        train[column] = train[column].fillna(middle)
        new[column] = new[column].fillna(middle)
        mean, deviation = train[column].mean(), train[column].std()
        train[column] = (train[column] - mean) / deviation
        new[column] = (new[column] - mean) / deviation
    train = pd.get_dummies(train, columns=["district"], dtype=float)
    new = pd.get_dummies(new, columns=["district"], dtype=float).reindex(columns=train.columns, fill_value=0.0)
    return train, new
