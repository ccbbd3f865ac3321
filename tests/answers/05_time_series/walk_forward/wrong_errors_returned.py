# Returns the error of each stretch instead of the forecasts.
# message: the shape (2, 2)
def walk_forward(values, first, horizon, season):
    errors = []
    for now in range(first, len(values) - horizon + 1, horizon):
        past = values[:now]
        forecast = np.array([past[t % season :: season].mean() for t in range(now, now + horizon)])
        errors.append(np.abs(values[now : now + horizon] - forecast).mean())
    return np.array(errors)
