# The codes are text.
# message: should be numbers
def encode_names(names):
    classes = sorted(set(names))
    return [str(classes.index(name)) for name in names], classes
