# Names in small letters.
# message: with the names "AND", "OR" and "NAND"
gates = {"and": (1, 1, -1.5), "or": (1, 1, -0.5), "nand": (-1, -1, 1.5)}
