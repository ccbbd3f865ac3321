# Plain lists, counted from the end.
def divide_as_fit_does(values, validation_split):
    values = list(values)
    n_kept = round(len(values) * validation_split)
    return values[:-n_kept], values[-n_kept:]
