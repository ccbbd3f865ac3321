# Rows counted from 0 in place of the hours.
# message: should be the sine
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(np.arange(len(hours)), np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
