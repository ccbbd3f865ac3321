# A label for each hour, then groups.
def split_by_time(series, val_start, test_start):
    part = (series.index >= val_start).astype(int) + (series.index >= test_start).astype(int)
    return tuple(group for _, group in series.groupby(part))
