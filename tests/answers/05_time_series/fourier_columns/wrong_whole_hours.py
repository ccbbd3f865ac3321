# Cuts the hours to whole numbers.
# message: hours=[7.5]
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours.astype(int), np.arange(1, count + 1)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
