# np.split at one place.
def divide_as_fit_does(values, validation_split):
    place = round(len(values) * (1 - validation_split))
    return np.split(np.asarray(values), [place])
