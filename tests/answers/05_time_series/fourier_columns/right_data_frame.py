# A data frame.
def fourier_columns(hours, period, count):
    table = pd.DataFrame(index=range(len(hours)))
    for name, wave in [("sin", np.sin), ("cos", np.cos)]:
        for k in range(1, count + 1):
            table[f"{name}{k}"] = wave(2 * np.pi * k * hours / period)
    return table
