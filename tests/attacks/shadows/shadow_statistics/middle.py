import statistics as st

middle = 0
