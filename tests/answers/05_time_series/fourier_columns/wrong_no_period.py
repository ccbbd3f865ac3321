# Not divided by the period.
# message: should be the sine
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, np.arange(1, count + 1))
    return np.hstack([np.sin(angles), np.cos(angles)])
