# Each wave twice as fast as the one before.
# message: sine with 3 wave(s)
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, 2 ** np.arange(count)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
