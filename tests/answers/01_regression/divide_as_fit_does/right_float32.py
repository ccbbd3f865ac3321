# In the precision that Keras has.
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values, dtype='float32')
    first = int(round(len(values) * (1 - validation_split)))
    return values[:first], values[first:]
