# Test and training change places.
# message: Check the order
def split_by_class(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, stratify=y)
    return x_test, x_train, y_test, y_train
