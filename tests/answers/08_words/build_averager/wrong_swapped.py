# The two numbers are exchanged.
# message: here from 0 to below 4
def build_averager(n_words, dimensions):
    model = keras.Sequential([layers.Embedding(dimensions, n_words, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
    model.build((None, None))
    return model
