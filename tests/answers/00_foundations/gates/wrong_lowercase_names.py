# The names are in small letters.
# message: with the names "AND", "OR" and "NAND"
gates = {"and": (1.0, 1.0, -1.5), "OR": (1.0, 1.0, -0.5), "NAND": (-1.0, -1.0, 1.5)}
