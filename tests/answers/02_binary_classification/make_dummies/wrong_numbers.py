# A number for each category.
# message: 6 columns are expected
def make_dummies(train, new):
    def numbers(table):
        return pd.DataFrame({c: table[c].map({name: k for k, name in enumerate(sorted(train[c].unique()))}) for c in train})
    return numbers(train), numbers(new)
