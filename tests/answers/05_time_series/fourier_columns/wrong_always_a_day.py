# A period of 24, whatever is asked for.
# message: period=12
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, np.arange(1, count + 1)) / 24
    return np.hstack([np.sin(angles), np.cos(angles)])
