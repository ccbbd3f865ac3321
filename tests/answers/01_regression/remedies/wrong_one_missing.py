# One curve is forgotten.
# message: There is no remedy for curve D yet
remedies = {}
remedies["A"] = "train longer"
remedies["B"] = "stop earlier"
remedies["C"] = "lower the learning rate"
remedies["E"] = "stop earlier"
