def scale(values):
    return 10**3_000_000
