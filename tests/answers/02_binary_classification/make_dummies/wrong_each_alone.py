# get_dummies on each table alone.
# message: get_dummies makes columns for what it sees
def make_dummies(train, new):
    return pd.get_dummies(train, dtype=float), pd.get_dummies(new, dtype=float)
