# A layer of one's own that uses the mask.
class WordMean(layers.Layer):
    def __init__(self):
        super().__init__()
        self.supports_masking = True

    def call(self, vectors, mask=None):
        weights = keras.ops.expand_dims(keras.ops.cast(mask, vectors.dtype), -1)
        return keras.ops.sum(vectors * weights, axis=1) / keras.ops.sum(weights, axis=1)

    def compute_mask(self, vectors, mask=None):
        return None


def build_averager(n_words, dimensions):
    return keras.Sequential(
        [
            keras.Input((None,), dtype="int32"),
            layers.Embedding(n_words, dimensions, mask_zero=True),
            WordMean(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
