# The codes are counted from 1.
# message: counted from 0
def encode_names(names):
    classes = sorted(set(names))
    return [classes.index(name) + 1 for name in names], classes
