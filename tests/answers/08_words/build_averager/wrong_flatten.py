# Flattens a fixed length.
# message: have weights of the shapes
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((6,)), layers.Embedding(n_words, dimensions), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
