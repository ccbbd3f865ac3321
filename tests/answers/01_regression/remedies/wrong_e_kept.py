# The late turn is overlooked.
# message: the validation loss is not lowest at the end
remedies = {"A": "train longer", "B": "stop earlier", "C": "lower the learning rate", "D": "keep it", "E": "keep it"}
