# Nothing but 0.
# message: brighter on the right, the sum should be positive
edge_kernel = np.zeros((3, 3))
