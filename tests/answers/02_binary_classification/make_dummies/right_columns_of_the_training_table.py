# The columns of the training dummies are looked up one by one.
def make_dummies(train, new):
    a, b = pd.get_dummies(train).astype("float32"), pd.get_dummies(new).astype("float32")
    for column in a.columns:
        if column not in b:
            b[column] = 0.0
    return a, b[a.columns]
