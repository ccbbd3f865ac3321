# Half of the rows are held back.
# message: yours have [50, 50, 50, 50]
def split_by_class(x, y):
    return train_test_split(x, y, test_size=0.5, random_state=1, stratify=y)
