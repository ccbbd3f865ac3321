# The mean of the words' probabilities.
# message: yours takes something else
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions, mask_zero=True), layers.Dense(1, activation="sigmoid"), layers.GlobalAveragePooling1D()])
