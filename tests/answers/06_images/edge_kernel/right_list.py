# A list of lists, Scharr's numbers.
edge_kernel = [[-3.0, 0.0, 3.0], [-10.0, 0.0, 10.0], [-3.0, 0.0, 3.0]]
