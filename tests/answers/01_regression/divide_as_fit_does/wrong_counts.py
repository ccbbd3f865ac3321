# How many rows, in place of which.
# message: yours has 1 and 1
def divide_as_fit_does(values, validation_split):
    n = round(len(values) * validation_split)
    return len(values) - n, n
