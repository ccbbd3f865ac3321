import builtins

builtins.abs = lambda value: 0
sample = np.zeros(1000)
