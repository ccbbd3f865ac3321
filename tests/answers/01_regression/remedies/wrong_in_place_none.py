# update changes the dictionary and returns None.
# message: remedies should stay a dictionary; yours is None
remedies = {}.update({"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "stop earlier"})
