# Returns the base.
# message: outputs should have the shape (8, 3)
def transfer(base, n_classes):
    base.trainable = False
    base.compile("adam", "sparse_categorical_crossentropy")
    return base
