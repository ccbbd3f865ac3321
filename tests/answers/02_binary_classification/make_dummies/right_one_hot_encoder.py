# scikit-learn's encoder, arrays returned.
def make_dummies(train, new):
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(train)
    return encoder.transform(train), encoder.transform(new)
