# The new table's rows in another order.
# message: in the new table it does not
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype(int) for name, (column, category) in made.items()}) for part in (train, new.iloc[::-1]))
