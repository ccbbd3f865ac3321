# The median.
# message: the first forecast should be
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[:now]
        forecasts.append([np.median(past[t % season :: season]) for t in range(now, now + horizon)])
    return np.array(forecasts)
