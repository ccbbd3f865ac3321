# A column for a district that only new has.
# message: a column for each of the 2 districts of the training rows
def prepare(train, new):
    columns = ["area", "age"]
    middle = train[columns].median()
    train_numbers, new_numbers = train[columns].fillna(middle), new[columns].fillna(middle)
    mean, deviation = train_numbers.mean(), train_numbers.std(ddof=0)
    names = sorted({*train["district"], *new["district"]})
    train_dummies = pd.DataFrame({name: (train["district"] == name).astype(float) for name in names})
    new_dummies = pd.DataFrame({name: (new["district"] == name).astype(float) for name in names})
    return (
        pd.concat([(train_numbers - mean) / deviation, train_dummies], axis=1),
        pd.concat([(new_numbers - mean) / deviation, new_dummies], axis=1),
    )
