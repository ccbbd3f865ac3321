# The new table's columns come in another order.
# message: another order
def make_dummies(train, new):
    a = pd.get_dummies(train, dtype=float)
    b = pd.get_dummies(new, dtype=float).reindex(columns=a.columns, fill_value=0.0)
    return a, b[sorted(a.columns, reverse=True)]
