# Positive where it gets darker.
# message: brighter on the right, the sum should be positive
edge_kernel = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
