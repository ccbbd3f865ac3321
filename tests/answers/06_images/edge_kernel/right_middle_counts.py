# The middle column counts a little, too.
edge_kernel = np.array([[-2, 0.5, 1.5], [-2, 0.5, 1.5], [-2, 0.5, 1.5]])
