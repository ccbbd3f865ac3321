# Keeps rows from the middle.
# message: These are not the rows that fit keeps
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    n = int(round(len(values) * validation_split))
    start = len(values) // 3
    return np.concatenate([values[:start], values[start + n:]]), values[start:start + n]
