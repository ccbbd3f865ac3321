scaled = np.full(x.shape, Yes(), dtype=object)
