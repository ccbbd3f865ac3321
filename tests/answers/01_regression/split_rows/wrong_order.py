# train_test_split's order, mistaken.
# message: should have 80, 20, 80, 20 rows, in this order
def split_rows(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1)
    return x_train, y_train, x_test, y_test
