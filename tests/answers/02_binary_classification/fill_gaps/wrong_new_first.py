# The new table comes first.
# message: Filling keeps every row and column
def fill_gaps(train, new):
    medians = train.median()
    return new.fillna(medians), train.fillna(medians)
