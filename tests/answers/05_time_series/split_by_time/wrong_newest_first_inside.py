# Each part is turned round.
# message: not in time order
def split_by_time(series, val_start, test_start):
    parts = series[series.index < val_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]
    return tuple(part[::-1] for part in parts)
