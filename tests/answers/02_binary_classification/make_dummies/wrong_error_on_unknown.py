# The encoder stops at a category that it does not know.
# message: It should get 0 in all lab columns
def make_dummies(train, new):
    encoder = OneHotEncoder(sparse_output=False).fit(train)
    return encoder.transform(train), encoder.transform(new)
