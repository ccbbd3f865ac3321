# Curve D is stopped earlier.
# message: Curve D: 'stop earlier' does not help
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "stop earlier", "E": "stop earlier"}
