# With a note on one more curve.
remedies = {}
remedies["A"] = "train longer"
remedies["B"] = "stop earlier"
remedies["C"] = "lower the learning rate"
remedies["D"] = "keep it"
remedies["E"] = "stop earlier"
remedies["note"] = "E turns later than B"
