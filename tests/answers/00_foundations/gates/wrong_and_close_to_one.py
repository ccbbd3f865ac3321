# AND fails when 1 is only 0.9.
# message: AND is right for exact inputs
gates = {"AND": (1.0, 1.0, -1.95), "OR": (1.0, 1.0, -0.5), "NAND": (-1.0, -1.0, 1.5)}
