# Padding counts.
# message: the mean of all places, padding too
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
