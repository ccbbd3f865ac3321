# Gaps become 0.
# message: yours hold 0
def fill_gaps(train, new):
    return train.fillna(0), new.fillna(0)
