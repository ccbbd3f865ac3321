# Only the training table is filled.
# message: gaps are left in the new table
def fill_gaps(train, new):
    return train.fillna(train.median()), new
