# A list without names.
# message: should be a dictionary
gates = [(1, 1, -1.5), (1, 1, -0.5), (-1, -1, 1.5)]
