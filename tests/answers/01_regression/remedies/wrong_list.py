# A list in place of the dictionary.
# message: remedies should stay a dictionary; yours is list
remedies = ["train longer", "stop earlier", "lower the learning rate", "keep it", "stop earlier"]
