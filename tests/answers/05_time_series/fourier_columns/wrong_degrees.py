# Degrees in place of radians.
# message: in radians
def fourier_columns(hours, period, count):
    angles = 360 * np.outer(hours, np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
