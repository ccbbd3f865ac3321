# NumPy only, categories in order of appearance.
def make_dummies(train, new):
    pairs = [(column, category) for column in train.columns for category in pd.unique(train[column])]
    def dummies(table):
        return np.stack([np.where(table[column].to_numpy() == category, 1.0, 0.0) for column, category in pairs], axis=1)
    return dummies(train), dummies(new)
