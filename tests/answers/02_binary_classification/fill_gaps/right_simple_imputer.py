# scikit-learn's imputer, arrays returned.
def fill_gaps(train, new):
    imputer = SimpleImputer(strategy="median", keep_empty_features=True).fit(train)
    return imputer.transform(train), imputer.transform(new)
