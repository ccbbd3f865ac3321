# Only one table is returned.
# message: should return two things
def fill_gaps(train, new):
    return new.fillna(train.median())
