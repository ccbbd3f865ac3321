# Fills a copy of the column, which is lost.
# message: fills a copy that is lost
def prepare(train, new):
    columns = ["area", "age"]
    train_numbers, new_numbers = train[columns].copy(), new[columns].copy()
    for column in columns:
        middle = train[column].median()
        train_numbers[column].fillna(middle, inplace=True)
        new_numbers[column].fillna(middle, inplace=True)
    mean, deviation = train_numbers.mean(), train_numbers.std(ddof=0)
    names = sorted(train["district"].unique())
    dummies = [pd.DataFrame({name: (part["district"] == name).astype(float) for name in names}) for part in (train, new)]
    return (
        pd.concat([(train_numbers - mean) / deviation, dummies[0]], axis=1),
        pd.concat([(new_numbers - mean) / deviation, dummies[1]], axis=1),
    )
