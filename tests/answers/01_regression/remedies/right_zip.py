# Made of two lists.
names = ["A", "B", "C", "D", "E"]
choices = ["train longer", "stop earlier", "lower the learning rate", "keep it", "stop earlier"]
remedies = dict(zip(names, choices))
