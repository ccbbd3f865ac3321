# NAND is NOR.
# message: NAND should answer [1, 1, 1, 0]
gates = {"AND": (1.0, 1.0, -1.5), "OR": (1.0, 1.0, -0.5), "NAND": (-1.0, -1.0, 0.5)}
