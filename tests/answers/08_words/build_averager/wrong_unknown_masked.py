# Unknown words, 1, are left out like padding.
# message: should take the mean of the embeddings of the words
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    mask = keras.ops.cast(numbers > 1, "float32")[..., None]
    vectors = layers.Embedding(n_words, dimensions)(numbers) * mask
    return keras.Model(numbers, layers.Dense(1, activation="sigmoid")(keras.ops.sum(vectors, axis=1) / (keras.ops.sum(mask, axis=1) + 1e-9)))
