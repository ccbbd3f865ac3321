# In the precision that Keras has.
def make_dummies(train, new):
    made = {f"{column}_{category}": (column, category) for column in train for category in sorted(train[column].unique())}
    return tuple(pd.DataFrame({name: (part[column] == category).astype('float32') for name, (column, category) in made.items()}) for part in (train, new))
