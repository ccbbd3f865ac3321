# pandas draws the rows.
def split_rows(x, y):
    x_train = x.sample(frac=0.8, random_state=7)
    x_test = x.drop(index=x_train.index)
    return x_train, x_test, y[x_train.index], y[x_test.index]
