# The lag with the highest autocorrelation, peak or not.
# message: should be
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    return int(np.argmax(r)) + 1
