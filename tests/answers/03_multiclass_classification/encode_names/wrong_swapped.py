# Classes first, as np.unique gives them.
# message: The codes come first
def encode_names(names):
    return np.unique(names, return_inverse=True)
