# longest where there is no peak.
# message: the answer should be None
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    peaks = [lag for lag in range(2, longest) if r[lag - 1] > max(r[lag - 2], r[lag])]
    return max(peaks, key=lambda lag: r[lag - 1], default=longest)
