# Sums of products, the mean not subtracted.
# message: the level of the series does not matter
def find_season(values, longest):
    r = [(values[:-lag] * values[lag:]).sum() for lag in range(1, longest + 1)]
    peaks = [lag for lag in range(2, longest) if r[lag - 1] > max(r[lag - 2], r[lag])]
    return max(peaks, key=lambda lag: r[lag - 1], default=None)
