# Waves counted from 0.
# message: sine with 1 wave(s)
def fourier_columns(hours, period, count):
    angles = 2 * np.pi * np.outer(hours, np.arange(count)) / period
    return np.hstack([np.sin(angles), np.cos(angles)])
