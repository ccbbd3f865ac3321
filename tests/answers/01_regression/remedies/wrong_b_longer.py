# Over-fitted, to be trained even longer.
# message: where is the validation loss lowest?
remedies = {"A": "train longer", "B": "train longer", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
