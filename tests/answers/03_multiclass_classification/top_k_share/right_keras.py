# Keras's metric.
def top_k_share(true_codes, probabilities, k):
    hits = keras.metrics.sparse_top_k_categorical_accuracy(true_codes, probabilities, k=k)
    return float(np.mean(keras.ops.convert_to_numpy(hits)))
