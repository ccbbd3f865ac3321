# Any size of the numbers will do.
gates = {"NAND": [-30, -30, 45], "OR": [20, 20, -10], "AND": [30, 30, -45]}
