# Written for a table of windows, as in the lesson.
# message: The array has fewer dimensions
def seasonal_naive(history, season, horizon):
    last_season = history[:, -season:]
    repeats = -(-horizon // season)
    return np.tile(last_season, repeats)[:, :horizon]
