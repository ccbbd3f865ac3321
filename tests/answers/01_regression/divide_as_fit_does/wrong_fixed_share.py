# Always a fifth.
# message: validation_split=0.25 keeps 250
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    n = round(len(values) * 0.8)
    return values[:n], values[n:]
