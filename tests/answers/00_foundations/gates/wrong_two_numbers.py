# The bias is left out of OR.
# message: should hold three numbers, w1, w2 and the bias
gates = {"AND": (1.0, 1.0, -1.5), "OR": (1.0, 1.0), "NAND": (-1.0, -1.0, 1.5)}
