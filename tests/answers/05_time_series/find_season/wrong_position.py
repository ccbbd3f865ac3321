# The position in the list, one less than the lag.
# message: A lag is counted from 1
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    peaks = [at for at in range(1, longest - 1) if r[at] > max(r[at - 1], r[at + 1])]
    return max(peaks, key=lambda at: r[at], default=None)
