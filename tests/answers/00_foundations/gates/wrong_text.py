# The formula as text.
# message: should be numbers
gates = {"AND": "x1 + x2 - 1.5", "OR": "x1 + x2 - 0.5", "NAND": "1.5 - x1 - x2"}
