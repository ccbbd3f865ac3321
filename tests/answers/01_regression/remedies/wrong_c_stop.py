# Jagged, taken for over-fitted.
# message: the loss jumps up and down
remedies = {"A": "train longer", "B": "stop earlier", "C": "stop earlier", "D": "keep it", "E": "stop earlier"}
