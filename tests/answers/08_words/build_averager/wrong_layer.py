# A layer, not a model.
# message: should return a Keras model
def build_averager(n_words, dimensions):
    return layers.Embedding(n_words, dimensions, mask_zero=True)
