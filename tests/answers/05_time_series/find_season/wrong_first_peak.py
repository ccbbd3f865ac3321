# The first peak.
# message: The first peak need not be the highest one
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    return next((lag for lag in range(2, longest) if r[lag - 1] > max(r[lag - 2], r[lag])), None)
