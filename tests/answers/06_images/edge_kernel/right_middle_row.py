# Only the middle row looks.
edge_kernel = np.zeros((3, 3))
edge_kernel[1] = [-0.5, 0, 0.5]
