# Trained on the stretch it forecasts, too.
# message: the first forecast should be
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[: now + horizon]
        forecasts.append([past[t % season :: season].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
