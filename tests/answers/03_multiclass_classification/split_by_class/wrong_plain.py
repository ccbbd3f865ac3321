# No stratify.
# message: see `stratify`
def split_by_class(x, y):
    return train_test_split(x, y, test_size=0.2, random_state=1)
