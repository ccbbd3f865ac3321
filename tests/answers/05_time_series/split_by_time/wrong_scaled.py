# The values are scaled too.
# message: The values should stay as they are
def split_by_time(series, val_start, test_start):
    parts = series[series.index < val_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]
    return tuple((part - parts[0].mean()) / parts[0].std() for part in parts)
