# The encoder is fitted on the new table again.
# message: in the new table it does not
def make_dummies(train, new):
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    return encoder.fit_transform(train), encoder.fit_transform(new)
