# Turns the columns of train into categories, in place.
# message: should not change the tables
def make_dummies(train, new):
    train[:] = train.apply(lambda column: column.str.upper())
    new[:] = new.apply(lambda column: column.str.upper())
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, new))
