# Only the step from middle to right.
# message: Where each row of pixels is [0, 1, 1]
edge_kernel = np.array([[0, -1, 1], [0, -1, 1], [0, -1, 1]])
