# Sine and cosine by turns.
# message: First all sines, then all cosines
def fourier_columns(hours, period, count):
    return np.column_stack([wave(2 * np.pi * k * hours / period) for k in range(1, count + 1) for wave in (np.sin, np.cos)])
