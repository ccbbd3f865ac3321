# Does not repeat the season.
# message: the season is repeated
def seasonal_naive(history, season, horizon):
    return history[-season:][:horizon]
