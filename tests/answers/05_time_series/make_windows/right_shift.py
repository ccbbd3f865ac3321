# Pandas columns, shifted.
def make_windows(values, length, horizon, lead):
    series = pd.Series(values)
    table = pd.concat([series.shift(-k) for k in range(length + lead + horizon)], axis=1).dropna().to_numpy()
    return table[:, :length], table[:, -horizon:]
