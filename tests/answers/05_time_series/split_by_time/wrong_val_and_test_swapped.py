# Validation and test change places.
# message: should begin at
def split_by_time(series, val_start, test_start):
    return series[series.index < val_start], series[series.index >= test_start], series[(series.index >= val_start) & (series.index < test_start)]
