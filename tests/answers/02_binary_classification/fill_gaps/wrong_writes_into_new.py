# Fills the new table in place.
# message: should not change the tables
def fill_gaps(train, new):
    medians = train.median()
    new.fillna(medians, inplace=True)
    return train.fillna(medians), new.copy()
