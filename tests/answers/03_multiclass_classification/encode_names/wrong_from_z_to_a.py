# Sorted from Z to A.
# message: sorted from A to Z
def encode_names(names):
    classes = sorted(set(names), reverse=True)
    return [classes.index(name) for name in names], classes
