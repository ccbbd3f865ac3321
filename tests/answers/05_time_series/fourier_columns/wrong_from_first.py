# Hours since the first one.
# message: hours=[100, 101, 105, 250]
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours - hours[0], np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
