# Only training and test.
# message: should return three things
def split_by_time(series, val_start, test_start):
    return series[series.index < test_start], series[series.index >= test_start]
