# Padding is set to 0, and divided by the whole length.
# message: should take the mean of the embeddings of the words
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    mask = keras.ops.cast(numbers > 0, "float32")[..., None]
    vectors = layers.Embedding(n_words, dimensions)(numbers) * mask
    return keras.Model(numbers, layers.Dense(1, activation="sigmoid")(keras.ops.mean(vectors, axis=1)))
