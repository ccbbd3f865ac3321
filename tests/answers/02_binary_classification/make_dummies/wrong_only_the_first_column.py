# Encodes the first column only.
# message: 6 columns are expected
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in list(train)[:1] for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, new))
