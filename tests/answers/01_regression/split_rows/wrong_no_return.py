# Nothing is returned.
# message: does the function end with `return`?
def split_rows(x, y):
    x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1)
