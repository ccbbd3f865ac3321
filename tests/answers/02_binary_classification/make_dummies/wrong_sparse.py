# A sparse matrix is returned.
# message: sparse_output=False
def make_dummies(train, new):
    encoder = OneHotEncoder(handle_unknown="ignore").fit(train)
    return encoder.transform(train), encoder.transform(new)
