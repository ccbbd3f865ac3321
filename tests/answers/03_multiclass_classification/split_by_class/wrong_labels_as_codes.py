# The labels come back as codes.
# message: should be names
def split_by_class(x, y):
    return train_test_split(x, np.unique(y, return_inverse=True)[1], test_size=0.2, stratify=y)
