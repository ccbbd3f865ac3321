# Tuples.
def encode_names(names):
    classes = tuple(sorted(set(names)))
    return tuple(classes.index(name) for name in names), classes
