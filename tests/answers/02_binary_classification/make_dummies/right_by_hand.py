# A comparison for each category.
def make_dummies(train, new):
    def dummies(table):
        return pd.DataFrame({f"{column}={category}": (table[column] == category).astype(int)
                             for column in train for category in sorted(train[column].unique())})
    return dummies(train), dummies(new)
