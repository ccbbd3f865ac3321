# An unknown category counts as the first one.
# message: in the new table it does not
def make_dummies(train, new):
    known = new.copy()
    for column in train:
        categories = sorted(train[column].unique())
        known[column] = known[column].where(known[column].isin(categories), categories[0])
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, known))
