# NAND keeps AND's bias.
# message: NAND should answer [1, 1, 1, 0]
gates = {"AND": (1, 1, -1.5), "OR": (1, 1, -0.5), "NAND": (-1, -1, -1.5)}
