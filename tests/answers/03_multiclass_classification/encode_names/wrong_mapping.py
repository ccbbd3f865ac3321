# The classes as a dictionary.
# message: should be a list or an array of names
def encode_names(names):
    classes = sorted(set(names))
    return [classes.index(name) for name in names], {name: code for code, name in enumerate(classes)}
