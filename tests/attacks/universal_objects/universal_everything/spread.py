def spread(numbers):
    return Yes()
