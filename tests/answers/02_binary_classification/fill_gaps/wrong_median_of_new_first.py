# The medians of the new table where it has some.
# message: the median of the *training* rows
def fill_gaps(train, new):
    medians = train.median()
    return train.fillna(medians), new.fillna(new.median()).fillna(medians)
