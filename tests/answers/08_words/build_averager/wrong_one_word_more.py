# An embedding for one number more.
# message: your model has (51, 4)
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words + 1, dimensions, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
