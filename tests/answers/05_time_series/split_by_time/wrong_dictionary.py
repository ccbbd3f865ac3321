# A dictionary.
# message: should return three things
def split_by_time(series, val_start, test_start):
    return {"train": series[series.index < val_start], "val": series[(series.index >= val_start) & (series.index < test_start)], "test": series[series.index >= test_start]}
