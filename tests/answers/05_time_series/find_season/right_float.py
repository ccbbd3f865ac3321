# The lag as a NumPy float.
def find_season(values, longest):
    r = np.full(longest + 2, np.nan)
    for lag in range(1, longest + 1):
        r[lag] = np.corrcoef(values[:-lag], values[lag:])[0, 1]
    peaks = [(r[lag], np.float64(lag)) for lag in range(2, longest) if r[lag] > r[lag - 1] and r[lag] > r[lag + 1]]
    return max(peaks)[1] if peaks else None
