# Label slices up to the last moment before the cut.
def split_by_time(series, val_start, test_start):
    before = lambda date: pd.Timestamp(date) - pd.Timedelta(1, "ns")
    return series[: before(val_start)], series[val_start : before(test_start)], series[test_start:]
