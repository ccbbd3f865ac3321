# No cosines.
# message: a sine and a cosine for each wave
def fourier_columns(hours, period, count):
    return np.sin(2 * np.pi * np.outer(hours, np.arange(1, count + 1)) / period)
