# Keras's own operations.
def to_classes(probabilities, cutoff=0.5):
    flat = np.asarray(probabilities, dtype="float64").reshape(-1)
    return keras.ops.convert_to_numpy(keras.ops.cast(flat >= cutoff, "int32"))
