# Tables of text.
# message: should be numbers
def fill_gaps(train, new):
    medians = train.median()
    return train.fillna(medians).astype(str), new.fillna(medians).astype(str)
