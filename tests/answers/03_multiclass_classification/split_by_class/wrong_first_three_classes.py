# Only three classes are kept in proportion.
# message: With eight classes
def split_by_class(x, y):
    keys = np.unique(y)
    return train_test_split(x, y, test_size=0.2, random_state=1, stratify=y if len(keys) == 3 else None)
