# The validation part runs to the end.
# message: runs on to the end of the test part
def split_by_time(series, val_start, test_start):
    return series[series.index < val_start], series[series.index >= val_start], series[series.index >= test_start]
