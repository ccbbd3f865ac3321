# The classes hold every name, as often as it comes.
# message: should hold 3 names; yours holds 4
def encode_names(names):
    classes = sorted(names)
    return [classes.index(name) for name in names], classes
