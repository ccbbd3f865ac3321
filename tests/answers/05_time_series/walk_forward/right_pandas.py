# groupby on the hour of the day.
def walk_forward(values, first, horizon, season):
    series = pd.Series(values)
    hour = pd.Series(np.arange(len(values)) % season)
    now, forecasts = first, []
    while now + horizon <= len(values):
        means = series[:now].groupby(hour[:now]).mean()
        forecasts.append(means.loc[hour[now : now + horizon]].to_numpy())
        now += horizon
    return np.vstack(forecasts)
