# Right for exact inputs, but the line runs through the points.
# message: off by 0.1
gates = {"AND": (1, 1, -1), "OR": (1, 1, 0), "NAND": (-1, -1, 2)}
