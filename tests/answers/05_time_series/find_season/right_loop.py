# A loop that keeps the best peak.
def find_season(values, longest):
    r = [None] + [np.corrcoef(values[lag:], values[:-lag])[0, 1] for lag in range(1, longest + 1)]
    best = None
    for lag in range(2, longest):
        if r[lag] > r[lag - 1] and r[lag] > r[lag + 1] and (best is None or r[lag] > r[best]):
            best = lag
    return best
