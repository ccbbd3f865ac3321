# The shares are the wrong way round.
# message: yours have [20, 80, 20, 80]
def split_rows(x, y):
    return train_test_split(x, y, train_size=0.2, random_state=1)
