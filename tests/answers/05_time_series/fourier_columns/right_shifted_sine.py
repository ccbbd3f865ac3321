# A cosine is a sine a quarter earlier.
def fourier_columns(hours, period, count):
    table = np.empty((len(hours), 2 * count))
    for k in range(count):
        angle = (k + 1) * np.asarray(hours) * 2 * np.pi / period
        table[:, k], table[:, count + k] = np.sin(angle), np.sin(angle + np.pi / 2)
    return table
