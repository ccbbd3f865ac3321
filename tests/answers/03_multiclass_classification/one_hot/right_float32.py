# Keras's operation, 32 bits.
def one_hot(codes, n_classes):
    return keras.ops.one_hot(codes, n_classes, dtype="float32")
