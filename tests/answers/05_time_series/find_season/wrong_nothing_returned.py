# Prints the lag.
# message: yours is None
def find_season(values, longest):
    r = [np.corrcoef(values[:-lag], values[lag:])[0, 1] for lag in range(1, longest + 1)]
    season = int(np.argmax(r[1:])) + 2
