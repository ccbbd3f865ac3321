# The latest value is left out.
# message: should be
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[: now - 1]
        forecasts.append([past[t % season :: season].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
