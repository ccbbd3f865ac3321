sample = iter(int, 1)
