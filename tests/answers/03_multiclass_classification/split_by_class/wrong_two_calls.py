# x and y are split in two calls, so rows and labels part.
# message: A row and its label should stay together
def split_by_class(x, y):
    x_train, x_test = train_test_split(x, test_size=0.2, random_state=1)
    y_train, y_test = train_test_split(y, test_size=0.2, random_state=2, stratify=y)
    return x_train, x_test, y_train, y_test
