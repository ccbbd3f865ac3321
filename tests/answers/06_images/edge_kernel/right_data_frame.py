# A table.
edge_kernel = pd.DataFrame({"left": [-1, -1, -1], "middle": [0, 0, 0], "right": [1, 1, 1]})
