# Draws the test, and drops it from the rest.
def split_rows(x, y):
    x_test = x.sample(frac=0.2, random_state=7)
    return [x.drop(x_test.index), x_test, y.drop(x_test.index), y[x_test.index]]
