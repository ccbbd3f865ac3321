def spread(numbers):
    big = ["x" * 1000]
    for _ in range(40):
        big = [big, big]
    return big
