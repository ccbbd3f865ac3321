# Rows with gaps are dropped.
# message: Do not drop rows
def fill_gaps(train, new):
    return train.dropna(), new.dropna()
