# Curve C is trained longer.
# message: Curve C: 'train longer' does not help
remedies = {"A": "train longer", "B": "stop earlier", "C": "train longer", "D": "keep it", "E": "stop earlier"}
