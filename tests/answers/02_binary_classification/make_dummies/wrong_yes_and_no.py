# Words for 0 and 1.
# message: should be numbers
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).map({True: '1', False: '0'}) for name, (column, category) in made.items()}) for part in (train, new))
