# Real and imaginary part of a complex wave.
def fourier_columns(hours, period, count):
    turn = np.exp(2j * np.pi * np.asarray(hours)[:, None] * np.arange(1, count + 1) / period)
    return np.hstack([turn.imag, turn.real])
