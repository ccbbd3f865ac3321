# The training part has no end.
# message: runs on to the end of the validation part
def split_by_time(series, val_start, test_start):
    return series[series.index < test_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]
