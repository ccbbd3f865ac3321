# The validation values in the opposite order.
# message: should stay in their order
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    first = int(round(len(values) * (1 - validation_split)))
    return values[:first], values[first:][::-1]
