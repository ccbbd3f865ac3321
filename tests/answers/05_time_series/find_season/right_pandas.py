# With autocorr and shift of pandas.
def find_season(values, longest):
    series = pd.Series(values)
    r = pd.Series({lag: series.autocorr(lag) for lag in range(1, longest + 1)})
    peaks = r[(r > r.shift(1)) & (r > r.shift(-1))]
    return None if peaks.empty else int(peaks.idxmax())
