import statistics as st

middle = 10 ** 2_000_000
