# A loop over columns, on copies.
def fill_gaps(train, new):
    train, new = train.copy(), new.copy()
    for column in train.columns:
        median = train[column].median()
        train[column] = train[column].fillna(median)
        new[column] = new[column].fillna(median)
    return train, new
