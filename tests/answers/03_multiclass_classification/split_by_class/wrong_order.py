# Returned in the order x_train, y_train, x_test, y_test.
# message: Check the order and the test's share
def split_by_class(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1, stratify=y)
    return x_train, y_train, x_test, y_test
