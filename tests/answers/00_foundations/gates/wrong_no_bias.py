# Two numbers each.
# message: should hold three numbers
gates = {"AND": (1, 1), "OR": (1, 1), "NAND": (-1, -1)}
