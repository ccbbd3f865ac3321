# A Lambda layer, sigmoid as a layer.
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(n_words, dimensions)(numbers)

    def mean_of_words(parts):
        mask = keras.ops.cast(parts[1] > 0, "float32")[..., None]
        return keras.ops.sum(parts[0] * mask, axis=1) / keras.ops.sum(mask, axis=1)

    mean = layers.Lambda(mean_of_words, output_shape=(dimensions,))([vectors, numbers])
    return keras.Model(numbers, layers.Activation("sigmoid")(layers.Dense(1)(mean)))
