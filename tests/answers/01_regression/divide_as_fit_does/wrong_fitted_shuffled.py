# Shuffles the values to fit, as fit does later.
# message: in their order
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    first = int(round(len(values) * (1 - validation_split)))
    return np.random.default_rng(0).permutation(values[:first]), values[first:]
