def spread(numbers):
    tell()
    return 3
