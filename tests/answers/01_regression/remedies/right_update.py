# The given dictionary, filled by groups.
remedies = {}
for name in "BE":
    remedies[name] = "stop earlier"
remedies.update(A="train longer", C="lower the learning rate", D="keep it")
