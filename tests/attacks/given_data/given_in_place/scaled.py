x[:] = 1
x[::2] = -1
scaled = x.copy()
