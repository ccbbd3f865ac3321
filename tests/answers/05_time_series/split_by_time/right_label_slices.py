# Label slices that stop just before the cut.
def split_by_time(series, val_start, test_start):
    tick = pd.Timedelta("1s")
    val_start, test_start = pd.Timestamp(val_start), pd.Timestamp(test_start)
    return series.loc[: val_start - tick], series.loc[val_start : test_start - tick], series.loc[test_start:]
