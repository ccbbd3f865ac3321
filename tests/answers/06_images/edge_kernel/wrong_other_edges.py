# Finds edges from top to bottom.
# message: brighter on the right, the sum should be positive
edge_kernel = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
