# The numbers of NAND are text.
# message: should be numbers
gates = {"AND": (1.0, 1.0, -1.5), "OR": (1.0, 1.0, -0.5), "NAND": ("-1", "-1", "1.5")}
