# map and a tuple.
def predicted_names(probabilities, class_names):
    return tuple(map(class_names.__getitem__, np.asarray(probabilities).argmax(axis=1)))
