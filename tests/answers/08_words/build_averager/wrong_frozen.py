# The embedding is frozen.
# message: your model trains
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions, mask_zero=True, trainable=False), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
