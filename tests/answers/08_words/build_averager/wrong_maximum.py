# The largest numbers of the words.
# message: yours takes the largest numbers
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    mask = keras.ops.cast(numbers > 0, "float32")[..., None]
    vectors = layers.Embedding(n_words, dimensions)(numbers) - 1e9 * (1 - mask)
    return keras.Model(numbers, layers.Dense(1, activation="sigmoid")(keras.ops.max(vectors, axis=1)))
