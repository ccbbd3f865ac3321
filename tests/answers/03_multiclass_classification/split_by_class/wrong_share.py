# The default test share of a quarter.
# message: yours have [75, 25, 75, 25]
def split_by_class(x, y):
    return train_test_split(x, y, random_state=1, stratify=y)
