x = np.ones((40, 3))
x[::2] = -1
scaled = x.copy()
