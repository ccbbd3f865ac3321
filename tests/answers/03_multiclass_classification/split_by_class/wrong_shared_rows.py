# The test rows stay in the training data too.
# message: yours have [100, 20, 100, 20]
def split_by_class(x, y):
    _, x_test, _, y_test = train_test_split(x, y, test_size=0.2, random_state=1, stratify=y)
    return x, x_test, y, y_test
