# Two remedies for one curve.
# message: Choose one of: keep it
remedies = {"A": "train longer", "B": ["stop earlier", "keep it"], "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
