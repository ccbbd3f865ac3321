import sys


def spread(numbers):
    sys.setrecursionlimit(10**6)
    deep = []
    for _ in range(100_000):
        deep = [deep]
    return deep
