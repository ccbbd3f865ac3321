# The classes are a set, which has no order.
# message: should be a list or an array of names
def encode_names(names):
    classes = sorted(set(names))
    return [classes.index(name) for name in names], set(classes)
