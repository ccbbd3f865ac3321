# Words that are not in the list.
# message: Choose one of: keep it, train longer
remedies = {"A": "train longer", "B": "stop earlier", "C": "use Adam", "D": "keep it", "E": "stop earlier"}
