# Compiled, too, and the sigmoid as a function.
def build_averager(n_words, dimensions):
    model = keras.Sequential(
        [
            keras.Input(shape=(None,)),
            layers.Embedding(input_dim=n_words, output_dim=dimensions, mask_zero=True, name="words"),
            layers.GlobalAveragePooling1D(name="mean"),
            layers.Dense(1, activation=keras.activations.sigmoid, name="positive"),
        ],
        name="averager",
    )
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model
