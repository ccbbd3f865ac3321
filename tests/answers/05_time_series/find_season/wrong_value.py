# The autocorrelation and not its lag.
# message: should be 12; yours is
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    return max((r[lag - 1] for lag in range(2, longest) if r[lag - 1] > max(r[lag - 2], r[lag])), default=None)
