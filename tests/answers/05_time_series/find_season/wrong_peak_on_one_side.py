# Only the lag before is compared.
# message: should be
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    peaks = [lag for lag in range(2, longest + 1) if r[lag - 1] > r[lag - 2]]
    return max(peaks, key=lambda lag: r[lag - 1], default=None)
