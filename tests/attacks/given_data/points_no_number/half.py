def half(n):
    return float("nan")
