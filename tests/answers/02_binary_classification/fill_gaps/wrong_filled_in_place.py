# The tables that were given are changed.
# message: should not change the tables that it is given
def fill_gaps(train, new):
    for column in train.columns:
        median = train[column].median()
        train.loc[train[column].isna(), column] = median
        new.loc[new[column].isna(), column] = median
    return train, new
