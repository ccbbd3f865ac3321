# Other letters than the choices have.
# message: Choose one of: keep it
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "Keep it", "E": "stop earlier"}
