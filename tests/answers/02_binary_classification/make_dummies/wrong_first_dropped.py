# drop_first leaves one category of each column out.
# message: none dropped
def make_dummies(train, new):
    a = pd.get_dummies(train, drop_first=True, dtype=float)
    return a, pd.get_dummies(new, dtype=float).reindex(columns=a.columns, fill_value=0.0)
