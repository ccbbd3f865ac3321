# The last hour is cut off.
# message: No hour may be lost
def split_by_time(series, val_start, test_start):
    first = series.index.searchsorted(pd.Timestamp(val_start))
    second = series.index.searchsorted(pd.Timestamp(test_start))
    return series.iloc[:first], series.iloc[first:second], series.iloc[second:-1]
