# The threshold stands where the bias belongs: the sign is wrong.
# message: AND should answer [0, 0, 0, 1]
gates = {"AND": (1, 1, 1.5), "OR": (1, 1, 0.5), "NAND": (-1, -1, -1.5)}
