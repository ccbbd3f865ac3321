# The last stretch is left out although it fits.
# message: there are 2 forecasts
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon, horizon):
        past = values[:now]
        forecasts.append([past[t % season :: season].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
