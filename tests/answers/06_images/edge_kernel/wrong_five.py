# Five by five.
# message: should have the shape (3, 3)
edge_kernel = np.array([[-1, -1, 0, 1, 1]] * 5)
