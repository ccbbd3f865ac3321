# A dictionary at once.
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
