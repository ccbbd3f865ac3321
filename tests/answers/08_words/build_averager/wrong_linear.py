# No sigmoid.
# message: yours are the sums before the sigmoid
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(1)])
