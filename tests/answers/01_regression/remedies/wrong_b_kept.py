# Curve B is kept.
# message: Curve B: 'keep it' does not help
remedies = {"A": "train longer", "B": "keep it", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"}
