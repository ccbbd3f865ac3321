# The training categories become a pandas type; booleans are returned.
def make_dummies(train, new):
    types = {column: pd.CategoricalDtype(sorted(train[column].unique())) for column in train.columns}
    known = new.copy()
    for column, type_ in types.items():
        known[column] = new[column].where(new[column].isin(type_.categories)).astype(type_)
    return pd.get_dummies(train.astype(types)), pd.get_dummies(known)
