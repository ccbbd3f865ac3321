# Positions of a pandas column.
def divide_as_fit_does(values, validation_split):
    values = pd.Series(values)
    n = int(len(values) * (1 - validation_split) + 1e-9)
    return values.iloc[:n], values.iloc[n:]
