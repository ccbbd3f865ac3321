# A good one, trained longer.
# message: both losses fell, leveled off
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "train longer", "E": "stop earlier"}
