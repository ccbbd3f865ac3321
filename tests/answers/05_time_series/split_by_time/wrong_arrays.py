# Arrays have no clock.
# message: should be a series that keeps its clock
def split_by_time(series, val_start, test_start):
    return tuple(part.to_numpy() for part in (series[series.index < val_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]))
