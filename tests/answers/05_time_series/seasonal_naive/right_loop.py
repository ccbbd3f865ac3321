# Appends what lies one season before.
def seasonal_naive(history, season, horizon):
    line = list(history)
    for _ in range(horizon):
        line.append(line[-season])
    return line[len(history):]
