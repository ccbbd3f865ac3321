# A filter that sharpens.
# message: The nine numbers should add up to 0
edge_kernel = np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])
