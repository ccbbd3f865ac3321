# Finds edges of both kinds.
# message: Each row of the kernel should add up to 0
edge_kernel = np.array([[-2, -1, 0], [-1, 0, 1], [0, 1, 2]])
