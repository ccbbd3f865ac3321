# Functional, with a mask layer of Keras's own.
def build_averager(n_words, dimensions):
    inputs = keras.Input((None,))
    vectors = layers.Embedding(n_words, dimensions, mask_zero=True)(inputs)
    mean = layers.GlobalAveragePooling1D()(vectors)
    outputs = layers.Dense(1, activation="sigmoid")(mean)
    return keras.Model(inputs, outputs)
