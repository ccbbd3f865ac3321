# The highest from lag 2 on, whether or not it is a peak.
# message: should be
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(2, longest)]
    return int(np.argmax(r)) + 2
