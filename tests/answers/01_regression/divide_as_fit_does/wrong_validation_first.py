# The validation values come first in the result.
# message: fit learns from 8 rows and keeps 2
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    first = int(round(len(values) * (1 - validation_split)))
    return values[first:], values[:first]
