# A probability for each word.
# message: the outputs should have the shape (3, 1)
def build_averager(n_words, dimensions):
    return keras.Sequential([keras.Input((None,)), layers.Embedding(n_words, dimensions, mask_zero=True), layers.Dense(1, activation="sigmoid")])
