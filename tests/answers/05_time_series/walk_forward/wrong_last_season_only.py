# Copies the last day instead of the mean over all days.
# message: the first forecast should be
def walk_forward(values, first, horizon, season):
    return np.array([np.resize(values[now - season : now], horizon) for now in range(first, len(values) - horizon + 1, horizon)])
