# Unequal weights, whole numbers, lists.
gates = {"AND": [2, 3, -4], "OR": [2, 3, -1], "NAND": [-2, -3, 4]}
