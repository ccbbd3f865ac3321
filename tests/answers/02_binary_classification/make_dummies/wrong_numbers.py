# A number for each category.
# message: 6 columns are expected
def make_dummies(train, new):
    def numbers(table):
        return pd.DataFrame({c: pd.Categorical(table[c], sorted(train[c].unique())).codes for c in train})
    return numbers(train), numbers(new)
