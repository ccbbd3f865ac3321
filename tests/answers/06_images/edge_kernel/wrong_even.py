# Adds up to 2.
# message: The nine numbers should add up to 0
edge_kernel = np.array([[-1, 0, 1], [-1, 2, 1], [-1, 0, 1]])
