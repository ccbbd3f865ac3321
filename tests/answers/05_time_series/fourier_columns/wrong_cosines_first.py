# The cosines first.
# message: First all sines
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, np.arange(1, count + 1)) / period
    return np.hstack([np.cos(angles), np.sin(angles)])
