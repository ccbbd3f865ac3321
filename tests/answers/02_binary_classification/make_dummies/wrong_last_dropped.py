# Leaves the last category out.
# message: 6 columns are expected
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())[:-1]}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, new))
