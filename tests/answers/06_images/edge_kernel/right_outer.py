# An outer product, as float32.
edge_kernel = np.outer([1, 2, 1], [-1, 0, 1]).astype("float32") / 8
