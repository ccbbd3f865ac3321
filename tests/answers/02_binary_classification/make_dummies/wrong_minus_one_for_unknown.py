# -1 where the category is unknown.
# message: Dummies are 0 or 1 only
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int).where(part[column].isin(train[column]), -1) for name, (column, category) in made.items()}) for part in (train, new))
