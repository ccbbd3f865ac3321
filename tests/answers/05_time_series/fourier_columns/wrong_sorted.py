# The hours sorted.
# message: hours=[30, 3, 11]
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(np.sort(hours), np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
