# Fills a copy of each column, which is lost.
# message: fills a copy that is lost
def fill_gaps(train, new):
    train, new = train.copy(), new.copy()
    for column in train.columns:
        middle = train[column].median()
        train[column].fillna(middle, inplace=True)
        new[column].fillna(middle, inplace=True)
    return train, new
