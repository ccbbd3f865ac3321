# A tuple, by the remainder.
def seasonal_naive(history, season, horizon):
    return tuple(float(history[-season + step % season]) for step in range(horizon))
