# The bias stands first.
# message: AND should answer [0, 0, 0, 1]
gates = {"AND": (-1.5, 1.0, 1.0), "OR": (1.0, 1.0, -0.5), "NAND": (-1.0, -1.0, 1.5)}
