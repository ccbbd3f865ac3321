# The last lag counts as a peak if it is higher than the one before.
# message: should be None
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)] + [-np.inf]
    peaks = [lag for lag in range(2, longest + 1) if r[lag - 1] > max(r[lag - 2], r[lag])]
    return max(peaks, key=lambda lag: r[lag - 1], default=None)
