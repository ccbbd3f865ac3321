import warnings
def spread(numbers):
    print("x" * 1_000_000)
    for number in range(1000):
        warnings.warn("y" * 1000 + str(number))
    raise ValueError("z" * 5_000_000)
