# Label slices, which include both ends.
# message: include both ends
def split_by_time(series, val_start, test_start):
    return series.loc[:val_start], series.loc[val_start:test_start], series.loc[test_start:]
