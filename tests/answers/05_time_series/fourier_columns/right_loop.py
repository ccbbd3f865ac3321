# Column by column.
def fourier_columns(hours, period, count):
    columns = [np.sin(2 * np.pi * k * hours / period) for k in range(1, count + 1)]
    columns += [np.cos(2 * np.pi * k * hours / period) for k in range(1, count + 1)]
    return np.column_stack(columns)
