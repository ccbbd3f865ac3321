# keras.ops.
def tfidf(train_counts, new_counts):
    df = keras.ops.sum(keras.ops.cast(train_counts > 0, "float32"), axis=0)
    weights = keras.ops.log((1 + len(train_counts)) / (1 + df)) + 1
    both = [keras.ops.cast(counts, "float32") * weights for counts in (train_counts, new_counts)]
    return [keras.ops.normalize(one, axis=1) for one in both]
