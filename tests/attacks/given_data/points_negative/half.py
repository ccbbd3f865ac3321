def half(n):
    return -1000.0
