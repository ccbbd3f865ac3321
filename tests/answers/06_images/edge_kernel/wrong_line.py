# Finds bright lines.
# message: brighter on the right, the sum should be positive
edge_kernel = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
