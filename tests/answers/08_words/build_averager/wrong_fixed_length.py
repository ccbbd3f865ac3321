# Looks at the first six words only.
# message: yours takes something else
def build_averager(n_words, dimensions):
    numbers = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(n_words, dimensions, mask_zero=True)(numbers[:, :6])
    return keras.Model(numbers, layers.Dense(1, activation="sigmoid")(layers.GlobalAveragePooling1D()(vectors)))
