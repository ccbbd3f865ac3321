# Timestamps and .loc with masks, in a list.
def split_by_time(series, val_start, test_start):
    val_start, test_start = pd.Timestamp(val_start), pd.Timestamp(test_start)
    time = series.index
    return [series.loc[time < val_start], series.loc[(val_start <= time) & (time < test_start)], series.loc[time >= test_start]]
