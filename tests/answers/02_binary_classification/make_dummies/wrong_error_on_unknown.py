# The encoder stops at a category that it does not know.
# message: ignore
def make_dummies(train, new):
    encoder = OneHotEncoder(sparse_output=False).fit(train)
    return encoder.transform(train), encoder.transform(new)
