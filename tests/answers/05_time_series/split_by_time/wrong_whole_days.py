# Each part is filled up to whole hours.
# message: No hour may be lost
def split_by_time(series, val_start, test_start):
    parts = series[series.index < val_start], series[(series.index >= val_start) & (series.index < test_start)], series[series.index >= test_start]
    return tuple(part.dropna().iloc[: len(part) // 24 * 24] if len(part) > 24 else part for part in parts)
