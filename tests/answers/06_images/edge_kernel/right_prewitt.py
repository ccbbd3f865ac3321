# Prewitt.
edge_kernel = np.array([[-1, 0, 1]] * 3)
