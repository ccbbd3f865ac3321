# The largest values are kept, as in the sorted example, sorted.
# message: These are not the rows that fit keeps
def divide_as_fit_does(values, validation_split):
    values = np.sort(np.asarray(values))[::-1]
    n = round(len(values) * validation_split)
    return values[:-n], values[-n:]
