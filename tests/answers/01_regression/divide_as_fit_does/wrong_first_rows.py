# The first rows are kept.
# message: These are not the rows that fit keeps
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    n = round(len(values) * validation_split)
    return values[n:], values[:n]
