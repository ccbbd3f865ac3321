# The answer computes and forgets to return.
# message: should return two things
def fill_gaps(train, new):
    train.fillna(train.median()), new.fillna(train.median())
