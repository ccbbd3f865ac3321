def spread(numbers):
    return "x" * 10_000_000
