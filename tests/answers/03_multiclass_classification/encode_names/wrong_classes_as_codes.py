# The numbers of the classes in place of their names.
# message: should be names
def encode_names(names):
    classes = sorted(set(names))
    return [classes.index(name) for name in names], list(range(len(classes)))
