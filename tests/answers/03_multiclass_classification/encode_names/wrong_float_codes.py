# The codes are floats: a list takes no float as a place.
# message: whole numbers of the type int
def encode_names(names):
    classes = sorted(set(names))
    return np.array([classes.index(name) for name in names], dtype=float), classes
