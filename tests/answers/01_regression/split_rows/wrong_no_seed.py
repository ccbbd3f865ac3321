# Another split each time.
# message: Two calls on the same data gave two different tests
def split_rows(x, y):
    return train_test_split(x, y, test_size=0.2)
