# True and False, as get_dummies makes them.
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category) for name, (column, category) in made.items()}) for part in (train, new))
