# A fourth gate does no harm.
gates = {"NOR": (-1.0, -1.0, 0.5), "AND": (1.0, 1.0, -1.5), "OR": (1.0, 1.0, -0.5), "NAND": (-1.0, -1.0, 1.5)}
