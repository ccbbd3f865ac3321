# Curve E is trained longer.
# message: Curve E: 'train longer' does not help
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "train longer"}
