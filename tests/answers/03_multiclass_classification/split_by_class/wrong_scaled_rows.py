# The rows are scaled on the way.
# message: some are missing or doubled
def split_by_class(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, stratify=y)
    return x_train / x.max(), x_test / x.max(), y_train, y_test
