# The last stretch is too short, and is forecast too.
# message: Walk on by a whole horizon
def walk_forward(values, first, horizon, season):
    forecasts = []
    for now in range(first, len(values), horizon):
        past = values[:now]
        forecasts.append([past[t % season :: season].mean() for t in range(now, now + horizon)])
    return np.array(forecasts)
