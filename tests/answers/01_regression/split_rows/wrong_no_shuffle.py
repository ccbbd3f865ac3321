# The last rows are the test.
# message: should be chosen at random
def split_rows(x, y):
    return train_test_split(x, y, test_size=0.2, shuffle=False)
