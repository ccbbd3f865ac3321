# Lags sorted by their autocorrelation; the first that is a peak.
def find_season(values, longest):
    r = {}
    for lag in range(1, longest + 1):
        early, late = values[:-lag] - values[:-lag].mean(), values[lag:] - values[lag:].mean()
        r[lag] = (early * late).sum() / np.sqrt((early ** 2).sum() * (late ** 2).sum())
    for lag in sorted(r, key=r.get, reverse=True):
        if 1 < lag < longest and r[lag - 1] < r[lag] > r[lag + 1]:
            return lag
