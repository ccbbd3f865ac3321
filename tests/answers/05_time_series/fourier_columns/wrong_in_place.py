# Changes the hours.
# message: changed the hours it was given
def fourier_columns(hours, period, count):
    hours %= period
    angles = 2 * np.pi * np.outer(hours, np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
