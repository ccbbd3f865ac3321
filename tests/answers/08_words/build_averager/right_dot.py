# A product of the mask with the embeddings.
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    is_word = keras.ops.cast(numbers > 0, "float32")
    shares = is_word / keras.ops.sum(is_word, axis=1, keepdims=True)
    mean = layers.Dot(axes=1)([shares, layers.Embedding(n_words, dimensions)(numbers)])
    return keras.Model(numbers, layers.Dense(1, activation="sigmoid")(mean))
