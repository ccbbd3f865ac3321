# A row for each wave.
# message: a row for each hour
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(np.arange(1, count + 1), hours) / period
    return np.vstack([np.sin(angles), np.cos(angles)])
