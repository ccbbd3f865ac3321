# A hidden layer.
# message: your model has (50, 4)
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
