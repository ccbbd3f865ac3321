# Only x is split.
# message: yours returned list of length 2
def split_by_class(x, y):
    result = train_test_split(x, test_size=0.2, random_state=1, stratify=y)
    return result
