def scale(values):
    return 0
