# Every so-manyth row is kept.
# message: These are not the rows that fit keeps
def divide_as_fit_does(values, validation_split):
    values = np.asarray(values)
    step = round(1 / validation_split)
    kept = np.arange(len(values)) % step == step - 1
    return values[~kept], values[kept]
