# The first hour of each part falls into the part before.
# message: part should begin at
def split_by_time(series, val_start, test_start):
    train = series[series.index <= val_start]
    val = series[(series.index > val_start) & (series.index <= test_start)]
    return train, val, series[series.index > test_start]
