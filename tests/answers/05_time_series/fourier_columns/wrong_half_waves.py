# π in place of 2π.
# message: should be the sine
def fourier_columns(hours, period, count):
    angles = np.pi * np.outer(hours, np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
