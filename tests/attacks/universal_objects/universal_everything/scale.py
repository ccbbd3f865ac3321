def scale(values):
    return Yes()
