# OR with a negative weight.
# message: OR should answer [0, 1, 1, 1]
gates = {"AND": (1, 1, -1.5), "OR": (1, -1, -0.5), "NAND": (-1, -1, 1.5)}
