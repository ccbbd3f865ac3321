# Knows the whole series after the first forecast.
# message: Train again each time
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[:now] if now == first else values
        forecasts.append([past[t % season :: season].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
