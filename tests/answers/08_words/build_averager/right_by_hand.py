# The mask by hand, with keras.ops.
def build_averager(n_words, dimensions):
    inputs = keras.Input((None,), dtype="int32")
    mask = keras.ops.expand_dims(keras.ops.cast(keras.ops.not_equal(inputs, 0), "float32"), -1)
    vectors = layers.Embedding(n_words, dimensions)(inputs)
    mean = keras.ops.sum(vectors * mask, axis=1) / keras.ops.sum(mask, axis=1)
    return keras.Model(inputs, layers.Dense(1, "sigmoid")(mean))
