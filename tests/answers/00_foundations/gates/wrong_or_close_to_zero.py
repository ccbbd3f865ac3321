# OR fails when 0 is 0.1.
# message: OR is right for exact inputs
gates = {"AND": (1.0, 1.0, -1.5), "OR": (1.0, 1.0, -0.05), "NAND": (-1.0, -1.0, 1.5)}
