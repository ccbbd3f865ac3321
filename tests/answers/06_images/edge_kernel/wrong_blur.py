# A mean.
# message: The nine numbers should add up to 0
edge_kernel = np.full((3, 3), 1 / 9)
