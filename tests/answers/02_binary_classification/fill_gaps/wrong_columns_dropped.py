# Drops columns with gaps.
# message: should be numbers
def fill_gaps(train, new):
    medians = train.median()
    return train.dropna(axis=1), new.dropna(axis=1)
