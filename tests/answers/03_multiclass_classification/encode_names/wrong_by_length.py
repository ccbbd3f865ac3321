# Sorted by length, then from A to Z.
# message: from A to Z
def encode_names(names):
    classes = sorted(set(names), key=lambda name: (len(name), name))
    return [classes.index(name) for name in names], classes
