# Only the step from left to middle.
# message: Where each row of pixels is [0, 0, 1]
edge_kernel = np.array([[-1, 1, 0], [-1, 1, 0], [-1, 1, 0]])
