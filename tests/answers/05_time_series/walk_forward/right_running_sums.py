# Sums and counts that grow.
def walk_forward(values, first, horizon, season):
    sums, counts = np.zeros(season), np.zeros(season)
    learned, forecasts = 0, []
    for now in range(first, len(values) - horizon + 1, horizon):
        for t in range(learned, now):
            sums[t % season] += values[t]
            counts[t % season] += 1
        learned = now
        forecasts.append([sums[t % season] / counts[t % season] for t in range(now, now + horizon)])
    return forecasts
