# Arrays of three numbers, large weights; NAND is AND with its signs turned.
gates = {"AND": np.array([20.0, 20.0, -30.0]), "OR": np.array([20.0, 20.0, -10.0])}
gates["NAND"] = -gates["AND"]
