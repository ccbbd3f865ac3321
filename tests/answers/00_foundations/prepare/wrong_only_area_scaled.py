# Leaves age as it is.
# message: area and age should have the mean 0
def prepare(train, new):
    columns = ["area", "age"]
    middle = train[columns].median()
    train_numbers, new_numbers = train[columns].fillna(middle), new[columns].fillna(middle)
    mean, deviation = train_numbers.mean(), train_numbers.std(ddof=0)
    mean['age'], deviation['age'] = 0.0, 1.0
    names = sorted(train["district"].unique())
    train_dummies = pd.DataFrame({name: (train["district"] == name).astype(float) for name in names})
    new_dummies = pd.DataFrame({name: (new["district"] == name).astype(float) for name in names})
    return (
        pd.concat([(train_numbers - mean) / deviation, train_dummies], axis=1),
        pd.concat([(new_numbers - mean) / deviation, new_dummies], axis=1),
    )
