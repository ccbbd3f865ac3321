# Rows that add up to something.
# message: Each row of the kernel should add up to 0
edge_kernel = np.array([[-1, 0, 2], [-1, 0, 1], [-1, 0, 0]])
