# The clock is thrown away.
# message: should be a series that keeps its clock
def split_by_time(series, val_start, test_start):
    return tuple(part.reset_index(drop=True) for part in (series[series.index < val_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]))
