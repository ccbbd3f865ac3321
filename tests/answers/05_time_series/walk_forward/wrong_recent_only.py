# Only the latest season and the one before.
# message: rain again each time
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[:now]
        forecasts.append([past[t % season :: season][-2:].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
