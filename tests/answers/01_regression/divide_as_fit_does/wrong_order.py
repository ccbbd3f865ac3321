# The validation values come first.
# message: learns from 8 rows and keeps 2 for validation; yours has 2 and 8
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    n = round(len(values) * (1 - validation_split))
    return values[n:], values[:n]
