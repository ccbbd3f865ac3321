# The fastest wave first.
# message: sine with 1 wave(s)
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, np.arange(count, 0, -1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
