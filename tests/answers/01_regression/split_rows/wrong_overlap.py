# Test rows are drawn from all rows, training rows too.
# message: rows are in the training data and in the test data too
def split_rows(x, y):
    x_train = x.sample(frac=0.8, random_state=1)
    x_test = x.sample(frac=0.2, random_state=2)
    return x_train, x_test, y[x_train.index], y[x_test.index]
